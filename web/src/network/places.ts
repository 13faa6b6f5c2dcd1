/** Where things stand before the layout moves them: by their identifiers, so that a picture is the same each time. */

/** FNV-1a, a hash of 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

export function startPlace(id: string): { x: number; y: number } {
  const turn = (hash(id) / 2 ** 32) * 2 * Math.PI;
  const distance = Math.sqrt(hash(`${id} `) / 2 ** 32) * 100;
  return { x: Math.cos(turn) * distance, y: Math.sin(turn) * distance };
}
