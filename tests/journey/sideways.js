// Names what stands out sideways: of the page, and of every box that would scroll to the side and is no table or board.
const meant = 'table, [role=grid], .board'
const name = (element) =>
  `${element.localName}.${element.classList[0]} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)}"`
const over = (box) => box.scrollWidth - box.clientWidth
// The smallest part without whose overhang the box would fit: found by cutting that off one after the other.
const culprit = (box) => {
  for (let part = box; ; ) {
    const guilty = [...part.children].find((child) => {
      const before = child.style.overflow
      child.style.overflow = 'clip'
      const fits = over(box) <= 0
      child.style.overflow = before
      return fits
    })
    if (!guilty) return part
    part = guilty
  }
}
return [document.documentElement, ...document.querySelectorAll('body *')]
  .filter((box) => {
    const scrolls = box === document.documentElement || ['auto', 'scroll'].includes(getComputedStyle(box).overflowX)
    return scrolls && over(box) > 0 && box.checkVisibility() && !box.closest(meant) && !box.querySelector(meant)
  })
  .map((box) => `${name(culprit(box))} stands ${over(box)} px out of ${name(box)}`)
