/** A colleague called in a note, by the name as it is written there. */
export interface Mention {
  id: string;
  name: string;
}

/** Those whose names still stand in the text: who was struck out is not called. */
export function mentionedIn(text: string, chosen: readonly Mention[]): Mention[] {
  return chosen.filter(({ name }, place) => text.includes(`@${name}`) && chosen.findIndex(({ id }) => id === chosen[place]?.id) === place);
}

/** A note in parts, so that each name keeps its own direction. */
export function partsOf(text: string, mentions: readonly Mention[]): { text: string; name: boolean }[] {
  let parts = [{ text, name: false }];
  for (const { name } of mentions) {
    parts = parts.flatMap((part) => {
      if (part.name) return [part];
      return part.text.split(`@${name}`).flatMap((piece, place) => [...(place > 0 ? [{ text: `@${name}`, name: true }] : []), ...(piece ? [{ text: piece, name: false }] : [])]);
    });
  }
  return parts;
}
