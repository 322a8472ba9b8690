// What was entered and earned. It belongs to the model, so it outlives any view of it.

const memories = new WeakMap();

export function remember(model) {
  if (!memories.has(model)) memories.set(model, create(model));
  return memories.get(model);
}

function create(model) {
  const keeps = new Map();
  const earned = new Map();
  const progress = () => model.get("progress");

  // What the learner has put into a card, at first what the kernel remembers of it.
  function keep({ i }) {
    if (!keeps.has(i)) {
      keeps.set(i, {});
      adopt(i);
    }
    return keeps.get(i);
  }

  function adopt(identifier) {
    const known = progress()[identifier];
    if (known) {
      const { v: draft, c: confidence } = known;
      Object.assign(keeps.get(identifier), { draft, confidence, sent: JSON.stringify(draft) });
    }
    return keeps.get(identifier);
  }

  // A mark of how far an item has come, to notice what another view has done.
  function stamp(identifier) {
    const known = progress()[identifier];
    return known ? `${known.n} ${known.s}` : "";
  }

  function recalled(identifier) {
    const reply = earned.get(identifier);
    return reply && `${reply.tries} ${reply.state}` === stamp(identifier) ? reply : null;
  }

  function forget() {
    keeps.clear();
    earned.clear();
  }

  const state = ({ i }) => progress()[i]?.s ?? "unanswered";
  const tried = ({ i }) => progress()[i]?.n ?? 0;
  return { at: 0, all: false, keep, adopt, stamp, recalled, forget, state, tried, earned, progress };
}
