// Finds what a person would find: by role and name, visible, in document order. Arguments: role, name.
const [role, name] = arguments
const native = {
  button: 'button, input[type=submit], input[type=button], summary',
  checkbox: 'input[type=checkbox]',
  combobox: 'select, input[list]',
  dialog: 'dialog',
  grid: 'table[role=grid]',
  heading: 'h1, h2, h3, h4, h5, h6',
  img: 'img, svg[aria-label]',
  link: 'a[href]',
  listitem: 'li',
  main: 'main',
  navigation: 'nav',
  option: 'option',
  radio: 'input[type=radio]',
  row: 'tr',
  spinbutton: 'input[type=number]',
  status: 'output',
  table: 'table',
  textbox: 'input:not([type]), input[type=text], input[type=search], input[type=email], input[type=url], textarea',
}
const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim()
const named = (element) => {
  const ids = element.getAttribute('aria-labelledby')
  if (ids) return plain(ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' '))
  if (element.getAttribute('aria-label')) return plain(element.getAttribute('aria-label'))
  if (element.labels?.length) return plain([...element.labels].map((label) => label.textContent).join(' '))
  if (element.alt) return plain(element.alt)
  if (element.type === 'submit' && element.value) return plain(element.value)
  return plain(element.innerText ?? element.textContent) || plain(element.title) || plain(element.placeholder)
}
const selector = native[role] ? `[role=${role}], ${native[role]}` : `[role=${role}]`
const found = [...document.querySelectorAll(selector)].filter(
  (element) =>
    (element.getAttribute('role') ?? role) === role && element.checkVisibility({ visibilityProperty: true }),
)
// A heavy screen names hundreds of elements; the exact name wins over one that only begins with it.
return (
  found.find((element) => named(element) === name) ??
  found.find((element) => named(element).startsWith(name)) ??
  null
)
