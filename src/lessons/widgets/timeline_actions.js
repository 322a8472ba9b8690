// What a reader can do, from wherever it is asked for: by key, button, pointer or kernel.

export function give(app, model) {
  const { state, frame } = app;
  const fetched = new Map(Object.entries(model.get("details")).map(([id, found]) => [id, Promise.resolve(found)]));
  const typed = app.keys.typing();
  const lanes = app.outline.lanes.map((lane) => lane.id);

  Object.assign(app, { setShown, showAll, go, step, move, open, openStop, turn, close, showCard, flip, take, handled });
  app.focusTrack = () => app.view.focus();

  function setShown(shown) {
    state.shown = shown;
    if (!shown.includes(state.current)) state.current = null;
    app.view.fill();
    app.list.fill();
    app.table.fill();
    redraw();
  }

  function showAll() {
    if (state.shown.length < app.events.length) app.search.reset();
  }

  function redraw() {
    for (const part of [app.view, app.list, app.table]) part.mark();
    app.view.draw();
  }

  // Makes an event the current one, here and for whoever is linked through the kernel.
  function go(event, told = true) {
    state.current = event;
    app.view.reveal(event);
    redraw();
    if (!told) return;
    model.set("selected", event.id);
    try {
      model.save_changes();
    } catch {
      // Without a kernel nobody is linked; the page itself goes on.
    }
  }

  function take() {
    const event = app.byId.get(model.get("selected"));
    if (event && event !== state.current && state.shown.includes(event)) go(event, false);
  }

  // Follows a key, if it is one that moves; true if it was.
  function step(event, key = event.key) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const found =
      /^\d$/.test(key) && state.shown.length
        ? app.keys.dated(state.shown, typed.add(key, event.timeStamp))
        : app.keys.next(key, state.shown, state.current, lanes);
    if (!found) return false;
    if (!/^\d$/.test(key)) typed.reset();
    event.preventDefault();
    if (found === state.current) frame.say("No further event this way.");
    go(found);
    return true;
  }

  // The same by a button, which keeps the focus and so has to say where it led.
  function move(key) {
    const found = app.keys.next(key, state.shown, state.current, lanes);
    if (!found) return;
    frame.say(found === state.current ? "No further event this way." : `${found.when}: ${found.headline}`);
    go(found);
    if (state.opened && !app.tour.running()) openStop(found);
  }

  function details(event) {
    if (!fetched.has(event.id)) {
      const found = frame.ask({ event: event.id }).then((reply) => {
        if (reply.error) throw new Error(reply.error);
        return reply;
      });
      found.catch(() => fetched.delete(event.id));
      fetched.set(event.id, found);
    }
    return fetched.get(event.id);
  }

  function open(event, origin) {
    state.origin = origin;
    app.tour.end();
    openStop(event);
    app.card.focus();
  }

  function openStop(event) {
    state.opened = event;
    go(event);
    app.card.open(event, details(event));
    app.panes.classList.add("lessons-timeline-opened");
  }

  function showCard(title, ...parts) {
    state.opened = null;
    app.card.show(title, ...parts);
  }

  function turn(by) {
    const event = state.shown[state.shown.indexOf(state.opened) + by];
    if (!event) return;
    const kept = document.activeElement;
    app.tour.end();
    openStop(event);
    frame.say(`${event.when}: ${event.headline}`);
    if (kept?.isConnected && kept !== document.body) kept.focus();
    else app.card.focus();
  }

  function close() {
    app.tour.end();
    state.opened = null;
    app.panes.classList.remove("lessons-timeline-opened");
    app.tour.invite();
    const origins = { track: app.view, list: app.list, table: app.table };
    (state.origin === "track" || state.origin === state.view ? origins[state.origin] : app.view).focus();
  }

  function flip() {
    const inside = app.panes.firstChild.contains(document.activeElement);
    state.view = state.view === "list" ? "table" : "list";
    const part = app[state.view];
    // The card stays where it is: taking it out would lose the focus inside it.
    app.panes.firstChild.replaceWith(part.element);
    app.panes.classList.toggle("lessons-timeline-wide", state.view === "table");
    app.tableButton.setAttribute("aria-pressed", String(state.view === "table"));
    part.mark();
    frame.say(state.view === "table" ? "Table of events" : "List of events");
    if (inside) part.focus();
  }

  function handled(event) {
    event.preventDefault();
    event.stopPropagation();
  }
}

// Keys that work anywhere in the timeline except where text is typed.
export function shortcut(app, event) {
  if (event.key === "Escape") {
    const { target } = event;
    const closed =
      app.help.escape(target) || app.search.escape(target) || leave(app) || app.help.escape(target, true);
    if (closed) app.handled(event);
    return;
  }
  const typing = event.target.matches("input:not([type=checkbox])");
  if (typing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = {
    "/": app.search.focus,
    "?": app.help.flip,
    t: app.flip,
    "+": app.view.closer,
    "=": app.view.closer,
    "-": app.view.further,
    f: app.view.fit,
    e: app.view.era,
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

function leave(app) {
  if (!app.state.opened && !app.tour.running()) return false;
  app.close();
  return true;
}
