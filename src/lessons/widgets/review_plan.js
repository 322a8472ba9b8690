// When what was answered comes back: a bar and a number for each span of time.

export function drawPlan(shell, model) {
  const { make } = shell;
  const rows = model.get("plan");
  if (!rows?.length) return null;
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return make(
    "section",
    { class: "lessons-plan", "aria-label": "When questions come back" },
    make("p", { class: "lessons-block-title" }, "When questions come back"),
    make(
      "ul",
      {},
      rows.map(([words, count]) =>
        make(
          "li",
          {},
          make("span", { class: "lessons-plan-words" }, words),
          make(
            "span",
            { class: "lessons-plan-bar", "aria-hidden": "true" },
            make("span", { style: `width: ${(100 * count) / most}%` }),
          ),
          make("span", { class: "lessons-plan-count" }, `${count}`),
        ),
      ),
    ),
  );
}
