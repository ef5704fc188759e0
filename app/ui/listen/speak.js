// Reads a page aloud with a voice of the reader's own phone. Plain JavaScript for old phones; without it the page says
// whom to ring. What is read: what carries data-read, else the contents of the page.
(() => {
  const box = document.querySelector("[data-listen]");
  const speech = window.speechSynthesis;
  if (!box || !speech || !window.SpeechSynthesisUtterance) return;
  const part = (name) => box.querySelector(`[data-part="${name}"]`);
  const wanted = box.dataset.listen.split(" ");
  const BLOCKS = "h1,h2,h3,h4,p,li,dt,dd,legend,label,td,th,blockquote,caption,summary,button";
  const NOT_READ = "[data-listen],nav,svg,script,[hidden],[aria-hidden=true],.ds-sr-only,audio,.no-read";
  const LONGEST = 180;
  const LOOKS = 12;
  let turn = 0;
  let looks = 0;

  const plain = (tag) => tag.toLowerCase().replace("_", "-");
  const voiceOf = (tags) => {
    const voices = speech.getVoices();
    for (const tag of tags.map(plain)) {
      const fits = voices.filter(({ lang }) => plain(lang) === tag || plain(lang).startsWith(`${tag}-`));
      const best = fits.find(({ localService }) => localService) || fits[0];
      if (best) return best;
    }
    return null;
  };

  // Some phones stop in the middle of long texts, so each sentence is said by itself.
  const sentences = (text) =>
    (text.match(/[^.!?؟。።]+[.!?؟。።]*/g) || []).flatMap((sentence) => {
      const parts = [];
      let rest = sentence.trim();
      while (rest.length > LONGEST) {
        const at = rest.lastIndexOf(" ", LONGEST);
        parts.push(rest.slice(0, at > 0 ? at : LONGEST));
        rest = rest.slice(at > 0 ? at + 1 : LONGEST);
      }
      return rest ? [...parts, rest] : parts;
    });

  const words = (block) => {
    const copy = block.cloneNode(true);
    for (const one of copy.querySelectorAll(`${NOT_READ},${BLOCKS}`)) one.remove();
    return copy.textContent
      .replace(/[\u00ad\u2066-\u2069]/g, "")
      .replace(/\s+/g, " ")
      .trim();
  };

  const blocks = () => {
    const places = document.querySelectorAll("[data-read]");
    const within = places.length > 0 ? [...places] : [document.querySelector("main") || document.body];
    return within
      .flatMap((place) => (place.matches(BLOCKS) ? [place] : [...place.querySelectorAll(BLOCKS)]))
      .filter((block) => !block.closest(NOT_READ) && words(block) !== "");
  };

  function show(name) {
    for (const one of ["play", "stop", "none"]) {
      const there = part(one);
      if (there) there.hidden = one !== name;
    }
  }

  function stop() {
    turn += 1;
    speech.cancel();
    for (const one of document.querySelectorAll("[data-speaking]")) one.removeAttribute("data-speaking");
    show("play");
  }

  function say(block, text, mine) {
    return new Promise((done) => {
      const said = new SpeechSynthesisUtterance(text);
      const tag = (block.closest("[lang]") || document.documentElement).lang;
      const own = tag === document.documentElement.lang ? null : voiceOf([tag]);
      said.voice = own || voiceOf(wanted);
      said.lang = said.voice ? said.voice.lang : tag;
      said.rate = 0.9;
      said.onend = done;
      said.onerror = done;
      if (mine === turn) speech.speak(said);
      else done();
    });
  }

  async function play() {
    stop();
    const mine = turn;
    show("stop");
    for (const block of blocks()) {
      block.setAttribute("data-speaking", "");
      if (block.scrollIntoView) block.scrollIntoView({ block: "nearest" });
      for (const sentence of sentences(words(block))) if (mine === turn) await say(block, sentence, mine);
      block.removeAttribute("data-speaking");
      if (mine !== turn) return;
    }
    stop();
  }

  // Phones load their voices some time after the page.
  function look() {
    if (voiceOf(wanted)) return show("play");
    looks += 1;
    if (looks < LOOKS) setTimeout(look, 250);
  }

  part("play").addEventListener("click", play);
  part("stop").addEventListener("click", stop);
  addEventListener("pagehide", () => speech.cancel());
  if (speech.addEventListener) speech.addEventListener("voiceschanged", look);
  look();
})();
