/** The forms in which names are compared: the same as in `stadsgraf.query.parameters`. */

/** A name without case and extra blanks; `Habo` and `Håbo` are two places. */
export const written = (name: string): string =>
  name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase().replaceAll("ß", "ss");

/** A name without case, accents and extra blanks. */
export const folded = (name: string): string =>
  written(name).replaceAll("ø", "o").replaceAll("æ", "ae").normalize("NFKD").replace(/\p{Mn}/gu, "");

/** A name with the letters alike that scanning takes for each other: å, ä, ö, a, o, d, é, 6 and kin. */
export const damaged = (name: string): string =>
  written(name).replace(/[aåäáàâéêèoöóòôød0468&]/g, "*").replace(/[1!|]/g, "l");
