// Dragging an entry up and down a list by its handle.

const THRESHOLD = 8;

// `step(±1)` moves the entry past a neighbour; `dropped()` follows a real drag.
export function drag(start, { step, dropped }) {
  if (start.button !== 0) return;
  const handle = start.currentTarget;
  const entry = handle.closest("li");
  let moved = false;

  function follow(event) {
    if (!moved && Math.abs(event.clientY - start.clientY) < THRESHOLD) return;
    if (!moved) handle.setPointerCapture(start.pointerId);
    moved = true;
    entry.classList.add("lessons-dragged");
    const box = entry.getBoundingClientRect();
    if (event.clientY < box.top) step(-1);
    else if (event.clientY > box.bottom) step(1);
  }

  function end() {
    handle.removeEventListener("pointermove", follow);
    handle.removeEventListener("pointerup", end);
    handle.removeEventListener("pointercancel", end);
    entry.classList.remove("lessons-dragged");
    if (!moved) return;
    // The click that ends a drag must not pick the entry up.
    const swallow = (event) => event.stopImmediatePropagation();
    handle.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => handle.removeEventListener("click", swallow, { capture: true }));
    dropped();
  }

  handle.addEventListener("pointermove", follow);
  handle.addEventListener("pointerup", end);
  handle.addEventListener("pointercancel", end);
}
