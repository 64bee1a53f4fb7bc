/** Which layers lie over the screen. */
export const layers = $state({ palette: false, shortcuts: false, newClient: false, about: false });
