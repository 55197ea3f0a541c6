#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The web page, examples/web/, says what the command says.

usage: web_test.py build|node|chromium BREVIER FOLDER [SCREENSHOT.png]

  build     makes the page in FOLDER, twice, and compares
  node      runs its WebAssembly under node
  chromium  opens it in a browser, as a file, and uses it

BREVIER is the command. Returns 77 if a tool is missing."""
import base64
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True  # the source stays as it is
import browser  # noqa: E402

TOP = pathlib.Path(__file__).resolve().parents[2]
SKIP = 77
PRESETS = ("tiny", "standard", "large")
SIZES = (1, 20, 75, 140, 280, 600, 2000)
MARKUP = re.compile(r"</?[A-Za-z!]|&#?\w+;")

BREVIER = FOLDER = SCREENSHOT = None


def samples():
    """The sample articles of plain text: the page is for text, whatever the command makes of markup."""
    found = {}
    for path in sorted((TOP / "examples" / "articles").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        if not MARKUP.search(text):
            found[path.stem] = text
    return found


# Texts of other scripts, of which the samples have few, and what is no article.
OTHERS = {
    "arabic": "قال مسؤولون إن السد القديم سيغلق يوم الثلاثاء. بني السد في عام ألف وتسعمائة. يعيش أربعمائة شخص تحت السد.\n",
    "greek": "Ο δήμος αποφάσισε την Τρίτη να κλείσει το παλιό φράγμα. Χτίστηκε το 1931. Οι εργασίες αρχίζουν τον Μάιο.\n",
    "hindi": "बांध मंगलवार को बंद किया जाएगा, अधिकारियों ने कहा। इसे 1931 में बनाया गया था। मरम्मत मई में शुरू होगी।\n",
    "emoji": "The dam 🏞️ is safe 👩‍🔬, inspectors said. It was checked on Monday 🙂. Repairs begin in May.\n",
    "nothing": "",
    "blank": " \n\n \t",
}


def articles():
    return {**samples(), **OTHERS}


def command(text, *options):
    done = subprocess.run([BREVIER, *options], input=text.encode("utf-8"), stdout=subprocess.PIPE, check=True)
    return done.stdout.decode("utf-8")


def said(text, preset, size):
    """What the command says of an article: (headline, summary)."""
    limits = ("--limits", preset, "--bytes", str(size))
    ends = [command(text, *limits, *more) for more in (["--headline"], [])]
    return tuple(end[:-1] for end in ends)  # without the newline


def details(text, preset, size):
    return json.loads(command(text, "--json", "--limits", preset, "--bytes", str(size)))


def make(folder):
    """Makes the page; the program's exit status, with what it said."""
    done = subprocess.run([sys.executable, TOP / "examples" / "web" / "build.py", folder],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    print(done.stdout, end="")
    return done.returncode


class Build(unittest.TestCase):
    def test_same_bytes(self):
        with tempfile.TemporaryDirectory() as again:
            self.assertEqual(make(again), 0)
            self.assertEqual((FOLDER / "brevier.html").read_bytes(),
                             (pathlib.Path(again) / "brevier.html").read_bytes())

    def test_page_is_whole(self):
        page = (FOLDER / "brevier.html").read_text(encoding="utf-8")
        self.assertNotIn("{{", page)
        # Nothing is loaded; the sample articles, which are no markup, may name addresses.
        outside = re.sub(r'(?s)(id="samples">).*?</script>', r"\1</script>", page)
        self.assertEqual(re.findall(r"""\b(?:src|href)\s*=|url\(|@import|\bfetch\(|https?://""", outside), [])
        for tag in ("script", "style", "section", "div", "form", "fieldset", "label", "p", "main"):
            markup = re.sub(r"(?s)(<script[^>]*>).*?(</script>)", r"\1\2", page)
            self.assertEqual(len(re.findall(rf"<{tag}[\s>]", markup)), len(re.findall(rf"</{tag}>", markup)), tag)

    def test_labels(self):
        """Everything that can be operated has a name, and every name that is referred to is there."""
        page = (FOLDER / "brevier.html").read_text(encoding="utf-8")
        ids = collections.Counter(re.findall(r'\bid="([^"]+)"', page))
        self.assertEqual([name for name, count in ids.items() if count > 1], [])
        for name in re.findall(r'(?:for|aria-labelledby|aria-describedby)="([^"]+)"', page):
            self.assertIn(name, ids)
        for name in ("article", "size", "sample"):
            self.assertIn(f'<label for="{name}"', page)


# Reads cases, [[name, text, preset, sizes]], and answers with what the module says.
ASK = r"""
async (cases, brevier) => cases.map(([name, text, preset, sizes]) => {
  const status = brevier.read(text, preset);
  return {status, language: brevier.language(), ram: brevier.ramBytes(preset), stats: brevier.stats(), texts: sizes.map((size) => {
    const headline = brevier.headline(size);
    const summary = brevier.summary(size);
    return [headline.text, summary.text, headline.size, summary.size];
  }), kept: brevier.kept(), sums: brevier.kept().map((_, i) =>
    brevier.features(i).reduce((sum, feature) => sum + feature.weight, 0))};
})
"""


class Same(unittest.TestCase):
    """The module's answers are the command's; `ask` is how it is asked."""

    ask = None

    def check(self, cases):
        answers = self.ask(cases)
        self.assertEqual(len(answers), len(cases))
        for (name, text, preset, sizes), answer in zip(cases, answers):
            with self.subTest(article=name, preset=preset):
                for size, (headline, summary, headline_size, summary_size) in zip(sizes, answer["texts"]):
                    self.assertEqual((headline, summary), said(text, preset, size), size)
                    self.assertEqual(headline_size, len(headline.encode("utf-8")))
                    self.assertEqual(summary_size, len(summary.encode("utf-8")))
                    self.assertLessEqual(max(headline_size, summary_size), size)
                wanted = details(text, preset, sizes[-1])
                self.assertEqual(answer["status"], wanted["status"])
                self.assertEqual(answer["language"], wanted["language"])
                self.assertEqual(answer["stats"], wanted["stats"])
                self.assertEqual(answer["kept"], wanted["sentences"])
                self.assertEqual(answer["sums"], [sentence["score"] for sentence in wanted["sentences"]])


class Node(Same):
    def ask(self, cases):
        program = r"""
          const fs = require("fs");
          const page = fs.readFileSync(process.argv[2], "utf8");
          const part = (id) => page.split(` id="${id}">`)[1].split("</script>")[0];
          const loadBrevier = new Function(part("engine") + "; return loadBrevier")();
          const ask = """ + ASK + r""";
          (async () => {
            const brevier = await loadBrevier(Buffer.from(part("wasm"), "base64"));
            const cases = JSON.parse(fs.readFileSync(0, "utf8"));
            process.stdout.write(JSON.stringify(await ask(cases, brevier)));
          })();
        """
        with tempfile.TemporaryDirectory() as folder:
            script = pathlib.Path(folder) / "ask.js"
            script.write_text(program, encoding="utf-8")
            done = subprocess.run([shutil.which("node") or "nodejs", script, FOLDER / "brevier.html"],
                                  input=json.dumps(cases).encode(), stdout=subprocess.PIPE, check=True)
        return json.loads(done.stdout)

    def test_all_articles(self):
        self.check([[name, text, preset, SIZES] for name, text in articles().items() for preset in PRESETS])

    def test_presets_have_the_sizes_that_the_readme_says(self):
        readme = (TOP / "README.md").read_text(encoding="utf-8")
        for preset, answer in zip(PRESETS, self.ask([["", "", preset, []] for preset in PRESETS])):
            most = int(re.search(rf"\| `{preset}` \| \d+ \| (\d+) \|", readme).group(1))
            self.assertLessEqual(answer["ram"], most)
            self.assertGreater(answer["ram"], most * 7 // 8)


class Chromium(Same):
    @classmethod
    def setUpClass(cls):
        cls.browser = browser.Browser(browser.find())
        cls.addClassCleanup(cls.browser.close)
        cls.browser.open((FOLDER / "brevier.html").resolve().as_uri())
        cls.browser.wait_for("document.readyState === 'complete' && typeof ready === 'object'")
        cls.browser.run("ready.then(() => true)")

    def ask(self, cases):
        return self.browser.run(f"ready.then(async (brevier) => await ({ASK})({json.dumps(cases)}, brevier))")

    def text(self, selector):
        return self.browser.run(f"document.querySelector({json.dumps(selector)}).textContent")

    def texts(self, selector):
        return self.browser.run(
            f"Array.from(document.querySelectorAll({json.dumps(selector)}), (element) => element.textContent)")

    def paste(self, text, preset="standard", display="2x16", size=280):
        self.browser.run(f"""(() => {{
          document.querySelector('input[value="{display}"]').click();
          document.querySelector('input[value="{preset}"]').click();
          const set = (id, value) => {{
            document.getElementById(id).value = value;
            document.getElementById(id).dispatchEvent(new Event("input", {{bubbles: true}}));
          }};
          set("size", {size});
          set("article", {json.dumps(text)});
        }})()""")

    def test_module(self):
        self.check([[name, text, "standard", (75, 280)] for name, text in articles().items()])

    def test_summary_is_that_of_the_command(self):
        for name, text in articles().items():
            for preset, size in (("tiny", 75), ("standard", 280), ("large", 600)):
                with self.subTest(article=name, preset=preset):
                    self.paste(text, preset, size=size)
                    self.assertEqual(self.text("#summary"), said(text, preset, size)[1])

    def test_article_stands_unchanged(self):
        for name, text in articles().items():
            with self.subTest(article=name):
                self.paste(text)
                self.assertEqual(self.text("#reading"), text)

    def test_picked_sentences_are_marked(self):
        def bare(text):
            return "".join(c for c in text if not c.isspace())

        for name, text in articles().items():
            for preset in PRESETS:
                with self.subTest(article=name, preset=preset):
                    self.paste(text, preset, size=600)
                    wanted = details(text, preset, 600)["sentences"]
                    self.assertEqual([bare(t) for t in self.texts("#reading .kept")],
                                     [bare(s["text"]) for s in wanted])
                    self.assertEqual([bare(t) for t in self.texts("#reading .chosen")],
                                     [bare(s["text"]) for s in wanted if s["chosen"]])

    def test_words_of_the_summary_are_underlined(self):
        text = ("The council of Ulm voted on Tuesday to close the old dam after inspectors found two cracks in its "
                "wall. It was built in 1931.")
        self.paste(text, size=30)
        summary = self.text("#summary")
        self.assertTrue(0 < len(summary.encode()) <= 30)
        words = re.findall(r"\w+", " ".join(self.texts("#reading .shown")).lower())
        self.assertEqual(words, re.findall(r"\w+", summary.lower()))

    def test_headline_fits_the_display(self):
        for name, text in articles().items():
            for display, rows, columns in (("2x16", 2, 16), ("4x20", 4, 20)):
                with self.subTest(article=name, display=display):
                    self.paste(text, display=display)
                    lines = self.texts("#display .line")
                    self.assertEqual(len(lines), rows)
                    cells = self.browser.run("""Array.from(document.querySelectorAll("#display .line"), (line) =>
                      Array.from(line.children, (cell) => cell.matches(".whole") ? -1 : cell.matches(".two") ? 2 : 1)
                        .reduce((sum, cells) => sum + cells, 0))""")
                    self.assertTrue(all(n in (columns, -1) for n in cells), cells)
                    label = self.browser.run("document.getElementById('display').getAttribute('aria-label')")
                    shown = "".join("".join(lines).split())
                    self.assertTrue("".join(label.split()).endswith(shown or "empty"), (label, lines))
                    if said(text, "standard", 16)[0]:
                        self.assertTrue(shown)

    def test_ascii_headline_is_one_of_the_command(self):
        text = "The dam is safe. It was checked on Monday by two inspectors of the city of Ulm."
        self.paste(text)
        line = " ".join(" ".join(self.texts("#display .line")).split())
        self.assertIn(line, {said(text, "standard", size)[0] for size in range(33)})

    def test_memory_and_losses(self):
        text = samples()["feature"]
        for preset in PRESETS:
            with self.subTest(preset=preset):
                self.paste(text, preset)
                stats = details(text, preset, 280)["stats"]
                ram = self.ask([["", "", preset, []]])[0]["ram"]
                self.assertIn(f"{ram:,} bytes of RAM", self.text("#ram"))
                self.assertIn(f"{stats['bytes']:,} bytes", self.text("#ram"))
                losses = self.text("#losses")
                lost = [stats[name] for name in ("sentences_dropped", "sentences_cut", "terms_dropped")]
                for count in filter(None, lost):
                    self.assertRegex(losses, rf"(?<!\d){count:,} ")
                self.assertEqual("too small" in losses, any(lost))
        self.paste(text, "tiny")
        self.assertIn("too small", self.text("#losses"))
        self.assertIn("English", self.text("#ram"))
        self.assertEqual(self.browser.run("document.getElementById('summary').lang"), "en")
        self.paste(OTHERS["nothing"])
        self.assertEqual(self.text("#losses"), "")

    def test_scores_by_pointing_and_by_keys(self):
        text = samples()["wire"]
        self.paste(text)
        wanted = details(text, "standard", 280)["sentences"]
        point = "document.querySelectorAll('#reading .kept')[%d].dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))"
        for i in (0, len(wanted) - 1):
            self.browser.run(point % i)
            self.assertTrue(self.text("#why").startswith(f"{wanted[i]['score']}, number "))
            weights = [int(t) for t in self.texts("#why tbody td.number")]
            self.assertTrue(weights and 0 not in weights)
            self.assertEqual(sum(weights), wanted[i]["score"])
        self.assertEqual(self.browser.run("document.querySelectorAll('#reading [tabindex=\"0\"]').length"), 1)
        self.browser.run("document.querySelector('#reading [tabindex=\"0\"]').focus()")
        first = self.browser.run("Number(document.activeElement.dataset.index)")
        key = {"type": "keyDown", "key": "ArrowRight", "code": "ArrowRight", "windowsVirtualKeyCode": 39}
        self.browser.call("Input.dispatchKeyEvent", **key)
        self.assertEqual(self.browser.run("Number(document.activeElement.dataset.index)"), first + 1)
        self.assertTrue(self.text("#why").startswith(f"{wanted[first + 1]['score']}, number "))

    def test_samples_are_those_of_the_project(self):
        names = {path.stem for path in (TOP / "examples" / "articles").glob("*.txt")}
        self.assertEqual(set(self.browser.run("Array.from(document.getElementById('sample').options, (o) => o.value)")),
                         names | {""})
        self.browser.run("""(() => { const list = document.getElementById("sample");
          list.value = "brief"; list.dispatchEvent(new Event("change", {bubbles: true})); })()""")
        self.assertEqual(self.text("#summary"), said(samples()["brief"], "standard",
                                                     self.browser.run("Number(document.getElementById('size').value)"))[1])

    def test_zz_nothing_was_asked_of_the_network_and_nothing_went_wrong(self):
        """The last: looks back at all the others."""
        events = self.browser.events
        asked = [e["params"]["request"]["url"] for e in events if e.get("method") == "Network.requestWillBeSent"]
        self.assertEqual(len(asked), 1, asked)
        self.assertTrue(asked[0].startswith("file:"), asked)
        wrong = [e for e in events if e.get("method") == "Runtime.exceptionThrown"
                 or e.get("method") == "Log.entryAdded" and e["params"]["entry"]["level"] == "error"]
        self.assertEqual(wrong, [])
        self.assertTrue(self.browser.run("document.getElementById('alarm').hidden"))
        if SCREENSHOT:
            self.screenshot()

    def screenshot(self):
        self.paste(samples()["wire"])
        self.browser.run("document.querySelector('#reading .chosen').focus()")
        shot = self.browser.call("Page.captureScreenshot", captureBeyondViewport=True)
        pathlib.Path(SCREENSHOT).write_bytes(base64.b64decode(shot["data"]))


def missing(what):
    if what == "node" and not (shutil.which("node") or shutil.which("nodejs")):
        return "there is no node"
    if what == "chromium" and not browser.find():
        return "there is no chromium"
    return None


def main():
    global BREVIER, FOLDER, SCREENSHOT
    if len(sys.argv) < 4 or sys.argv[1] not in ("build", "node", "chromium"):
        print(__doc__)
        return 2
    what, BREVIER, FOLDER = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    SCREENSHOT = sys.argv[4] if len(sys.argv) > 4 else None
    if what == "build":
        status = make(FOLDER)
        if status != 0:
            return status
    elif not (FOLDER / "brevier.html").is_file():
        print("skipped: the page was not made")
        return SKIP
    reason = missing(what)
    if reason:
        print(f"skipped: {reason}")
        return SKIP
    case = {"build": Build, "node": Node, "chromium": Chromium}[what]
    result = unittest.TextTestRunner(verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(case))
    return 0 if result.wasSuccessful() and result.testsRun else 1


if __name__ == "__main__":
    sys.exit(main())
