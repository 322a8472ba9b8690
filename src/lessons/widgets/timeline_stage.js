// Where the track takes its measures: rows, widths and what is in view, for the size at hand.

const NARROW = 560;
const HEAD = 38;
const STRIP = 18;
const MARGIN = 14;
const EDGE = 16;

// `app` gives the events, `view` the days to show; returns what the track draws.
export function picture(app, view, limits, width, measure) {
  const { axis: axes, layout, labels } = app;
  const narrow = width < NARROW;
  const gutter = narrow ? 0 : Math.min(150, Math.max(112, width * 0.15));
  const left = gutter + MARGIN;
  const axis = axes.scale(view, left, width - MARGIN);
  const rowsOfLabels = narrow ? 1 : 2;
  const nameHeight = narrow ? 22 : 0;
  const inner = nameHeight + rowsOfLabels * labels.HEIGHT + layout.MARK + layout.LEVELS * layout.STEP + 8;
  const limitsOfLabels = narrow ? [width * 0.6, width * 0.42] : width < 900 ? [190, 140] : [230, 165];
  const rows = app.outline.lanes.map((lane, at) => {
    const top = HEAD + at * inner;
    const y = top + nameHeight + 4 + rowsOfLabels * labels.HEIGHT + layout.MARK / 2;
    const events = app.state.shown.filter((event) => event.lane === lane.id);
    const marks = layout.marks(axis, events);
    for (const mark of marks) mark.current = mark.events.includes(app.state.current);
    return {
      lane,
      top,
      y,
      nameAt: narrow ? top + 14 : y,
      names: narrow ? [lane.name] : labels.wrap(lane.name, measure.bold, gutter - 34),
      marks,
      bars: layout.bars(axis, events).map((bar) => ({
        ...bar,
        y: y + layout.MARK / 2 + 2 + bar.level * layout.STEP,
        current: bar.event === app.state.current,
      })),
      labels: labels.place(marks, {
        y,
        size: layout.MARK,
        rows: rowsOfLabels,
        left: gutter,
        right: width,
        limits: limitsOfLabels,
        measure: (mark) => (mark.current ? measure.bold : measure.plain),
        weigh: (mark) => (mark.current ? 100 : 0) + mark.chief.importance + (mark.chief.onTour ? 0.5 : 0),
        name: (mark) => (mark.current ? app.state.current : mark.chief).headline,
      }),
    };
  });
  const foot = HEAD + rows.length * inner;
  return {
    width,
    height: foot + 28 + STRIP + 4,
    head: HEAD,
    foot,
    rows,
    bands: bands(app, axis, gutter, width, measure.small),
    ticks: axes.ticks(axis).map((tick) => {
      const half = measure.plain(tick.text) / 2;
      return { ...tick, shown: tick.x - half >= gutter && tick.x + half <= width };
    }),
    strip: strip(app, axes.scale(limits, left, width - MARGIN), view, foot + 28),
  };
}

function bands(app, axis, gutter, width, measure) {
  const found = [];
  const { eras } = app.outline;
  for (const era of eras) {
    if (era.stop <= axis.from || era.start >= axis.to) continue;
    // The first and the last band run on to the edges.
    const left = axis.x(era.start) < axis.left + EDGE ? gutter : axis.x(era.start);
    const right = axis.x(era.stop) > axis.right - EDGE ? width : axis.x(era.stop);
    const room = right - left - 8;
    let lines = app.labels.wrap(era.name, measure, room);
    if (lines.length > 2 || lines.some((text) => measure(text) > room)) lines = [];
    found.push({ era, left, right, lines });
  }
  return found;
}

function strip(app, axis, view, top) {
  return {
    left: axis.left - MARGIN,
    right: axis.right + MARGIN,
    top,
    height: STRIP,
    places: app.state.shown.map((event) => app.layout.anchor(axis, event)),
    window: { left: axis.x(view.from) - MARGIN, right: axis.x(view.to) + MARGIN },
    axis,
  };
}
