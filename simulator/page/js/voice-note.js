/** A voice note without a microphone: a few seconds of silence as a valid Ogg Opus file. */

const FRAME_MS = 20;
const SAMPLES_PER_FRAME = 960;
const SILENT_FRAME = [0xf8, 0xff, 0xfe];
const FRAMES_PER_PAGE = 50;
const SERIAL = 0x51_6a_70_01;

/** Base64 of `seconds` of silence; `title` goes into the file, so that two notes differ. */
export function silentNote(seconds, title) {
  const pages = [page(0, 2, 0, [head()]), page(1, 0, 0, [tags(title)])];
  const frames = (seconds * 1000) / FRAME_MS;
  for (let done = 0; done < frames; done += FRAMES_PER_PAGE) {
    const count = Math.min(FRAMES_PER_PAGE, frames - done);
    const last = done + count >= frames;
    pages.push(page(pages.length, last ? 4 : 0, (done + count) * SAMPLES_PER_FRAME, Array(count).fill(SILENT_FRAME)));
  }
  return btoa(String.fromCharCode(...pages.flat()));
}

const ascii = (text) => [...text].map((letter) => letter.charCodeAt(0) & 0x7f);
const little = (value, bytes) => Array.from({ length: bytes }, (_, i) => Math.floor(value / 2 ** (8 * i)) & 0xff);
const counted = (text) => [...little(text.length, 4), ...ascii(text)];

function head() {
  return [...ascii("OpusHead"), 1, 1, ...little(0, 2), ...little(48_000, 4), ...little(0, 2), 0];
}

function tags(title) {
  return [...ascii("OpusTags"), ...counted("simulator"), ...little(1, 4), ...counted(`TITLE=${title}`)];
}

/** One Ogg page; every packet here is shorter than 255 bytes. */
function page(number, flags, position, packets) {
  const header = [...ascii("OggS"), 0, flags, ...little(position, 8), ...little(SERIAL, 4), ...little(number, 4)];
  const rest = [packets.length, ...packets.map((packet) => packet.length), ...packets.flat()];
  return [...header, ...little(checksum([...header, 0, 0, 0, 0, ...rest]), 4), ...rest];
}

/** Ogg's CRC-32: polynomial 0x04c11db7, not reflected, started at zero. */
function checksum(bytes) {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000_0000 ? (crc << 1) ^ 0x04c1_1db7 : crc << 1;
  }
  return crc >>> 0;
}
