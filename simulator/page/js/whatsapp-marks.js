/** WhatsApp's marks in plain words: *bold*, _italic_, ~struck out~, ```code```. */

const KINDS = { "*": "bold", "_": "italic", "~": "strikethrough" };
const JOINER = "\u200d"; // beside a mark it says that the mark is only a sign
const CODE = /```([\s\S]+?)```/;
const MARK = new RegExp(`(?<![\\p{L}\\p{N}])([*_~])(?=[^\\s${JOINER}])((?:(?!\\1).)*?[^\\s])\\1(?![\\p{L}\\p{N}])`, "u");

/** {text, entities} without the marks; offsets in UTF-16 units, outer entities first. */
export function unmarked(text) {
  const code = CODE.exec(text);
  const found = MARK.exec(text);
  if (code && (!found || code.index <= found.index)) return joined(text, code, { text: code[1], entities: [] }, "code");
  if (found) return joined(text, found, unmarked(found[2]), KINDS[found[1]]);
  return { text, entities: [] };
}

function joined(text, match, inner, type) {
  const before = text.slice(0, match.index);
  const after = unmarked(text.slice(match.index + match[0].length));
  const shift = (entities, by) => entities.map((entity) => ({ ...entity, offset: entity.offset + by }));
  const start = before.length;
  return {
    text: before + inner.text + after.text,
    entities: [{ type, offset: start, length: inner.text.length }, ...shift(inner.entities, start), ...shift(after.entities, start + inner.text.length)],
  };
}
