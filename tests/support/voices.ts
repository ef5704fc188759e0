/** The tests' browser has no voices, so it is given two that say nothing and write down what they were asked to say. */
export const TWO_VOICES = `
  const said = (window.said = []);
  const voices = [{ lang: "ar-SA", localService: true }, { lang: "da_DK", localService: true }];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices, cancel() {}, addEventListener() {},
    speak(one) { said.push([one.voice.lang, one.text]); setTimeout(() => one.onend(), 5); },
  } });
`;
