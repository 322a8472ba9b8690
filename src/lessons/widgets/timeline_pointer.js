// Mouse and touch on the track: choose, drag, Ctrl and wheel.

const DRAG = 5;
const WHEEL = 1.25;

// `track` looks and tells: view(), axis(), whole(), look, zoom, span, era, tell, focus.
export function listen(app, svg, track) {
  let from = null;
  let dragged = false;
  let overview = false;
  let frame = 0;

  const x = (event) => event.clientX - svg.getBoundingClientRect().left;

  function eventsAt(target) {
    const found = target.closest?.("[data-events]");
    return found ? found.dataset.events.split(" ").map((id) => app.byId.get(id)) : [];
  }

  function later(next) {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => track.look(next, true));
  }

  function centre(event) {
    const half = (track.view().to - track.view().from) / 2;
    const around = track.whole().day(x(event));
    later({ from: around - half, to: around + half });
  }

  function choose(target) {
    const events = eventsAt(target);
    const band = target.closest?.("[data-era]");
    if (events.length === 1) app.open(events[0], "track");
    else if (events.length) part(events);
    else if (band) track.era(band.dataset.era);
  }

  // A cluster opens by coming closer; what no zoom can part is opened one by one.
  function part(events) {
    const { view } = track;
    app.go(events.includes(app.state.current) ? app.state.current : events[0]);
    const starts = events.map((event) => event.start);
    const [start, stop] = [Math.min(...starts), Math.max(...starts) + 1];
    if ((stop - start) * 1.12 + 20 < (view().to - view().from) * 0.9) {
      track.span(start, stop);
      track.focus();
    } else {
      app.open(app.state.current, "track");
    }
  }

  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.ctrlKey) return;
    from = { x: x(event), view: track.view(), perDay: track.axis().perDay };
    dragged = false;
    overview = Boolean(event.target.closest("[data-overview]"));
    if (overview) centre(event);
  });

  svg.addEventListener("pointermove", (event) => {
    if (!from) return track.tell(eventsAt(event.target));
    const moved = x(event) - from.x;
    if (!dragged && Math.abs(moved) < DRAG) return;
    if (!dragged) svg.setPointerCapture(event.pointerId);
    dragged = true;
    if (overview) return centre(event);
    const days = moved / from.perDay;
    later({ from: from.view.from - days, to: from.view.to - days });
  });

  svg.addEventListener("pointerup", (event) => {
    if (from && (dragged || overview)) app.frame.say(`Showing ${app.axis.words(track.view())}.`);
    else if (from) choose(event.target);
    from = null;
  });
  svg.addEventListener("pointercancel", () => (from = null));
  svg.addEventListener("pointerleave", () => from || track.tell([]));

  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      track.zoom(event.deltaY > 0 ? WHEEL : 1 / WHEEL, track.axis().day(x(event)), true);
    },
    { passive: false },
  );
}
