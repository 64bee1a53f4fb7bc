/** Names and signs of currencies, from the engine's own tables. */

/** `USD, US dollar`. */
export function currencyName(code: string): string {
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code);
  return name && name !== code ? `${code}, ${name}` : code;
}

/** The sign in front of a field: `$`, or the code where there is none. */
export function currencySign(code: string): string {
  return (
    new Intl.NumberFormat('en-US', { style: 'currency', currency: code })
      .formatToParts(0)
      .find((part) => part.type === 'currency')?.value ?? code
  );
}
