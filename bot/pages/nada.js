// The tones of what has become loud: the same at the wall board and at the meja, so that a room knows them.
"use strict";

function tones(sound) {
  for (let n = 0; n < 6; n += 1) {
    const tone = sound.createOscillator(), loudness = sound.createGain(), start = sound.currentTime + n * 0.28;
    tone.frequency.value = n % 2 ? 660 : 880;
    loudness.gain.setValueAtTime(0.35, start);
    tone.connect(loudness).connect(sound.destination);
    tone.start(start); tone.stop(start + 0.24);
  }
}
