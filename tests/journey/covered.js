// Names every control whose middle belongs to another control: whoever clicks it does something else.
const controls = 'button, a[href], input, select, textarea'
const name = (element) =>
  `${element.localName} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)}"`
// The way past the bar shows itself only when it has the focus.
return [...document.querySelectorAll(controls)].flatMap((control) => {
  if (control.matches('.skip')) return []
  if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return []
  const { left, right, top, bottom } = control.getBoundingClientRect()
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.closest(controls)
  const other = hit && hit !== control && !hit.contains(control) && !control.contains(hit)
  return other && !hit.closest('label')?.contains(control) ? [`${name(control)} lies under ${name(hit)}`] : []
})
