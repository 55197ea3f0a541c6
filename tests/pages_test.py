#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The pages of tests/pages: whether the command tells title and text from what belongs to the page, where sentences
end, and which language it is.

usage: pages_test.py [COMMAND] [--update]
       pages_test.py COMMAND --show [NAME ...]
       pages_test.py [COMMAND] --fails

Prints the table by language and by form. Fails if anything in its last line is worse than in tests/pages/figures.md,
or counts other pages; --update writes that file. --show says what was wrong of which page. --fails tests that the test
can fail. COMMAND is build/brevier if it is not said.

NAME.txt is a page as it is saved or sent. Every text and every event in them was made up for this test; the licence is
that of the project. NAME.gold is what a reader takes it for, written from the page and never from what the command made
of it:

  lang: de          the language
  form: wire        what kind of page it is
  title: ...        the title
  dateline: ...     what stands before the first sentence and may stay with it or go
  also: ...         a heading in the text, or a line of a table: may be shown or not, and is not counted
                    an empty line, and then
  A sentence.       the sentences of the body in order, a line each, as they are read: without tags, entities and marks

All else is furniture: bylines, dates, captions, "Share", what is related, who wrote it and where to ask. The sentences
of a quotation are sentences of their own; '"Is it over?" she asked.' is one. A standfirst is text. White space, and a
mark of a list before a sentence, are no difference. The column `furniture` counts its lines, tags taken out.

Of `brevier --split`, which shows headings as well:

  exact     sentences of the body that it shows as they are
  lost      sentences of the body of which it does not show half of the letters
  P, R, F1  of the boundaries, the ends of the lines that it shows; a place is the letters of the body before it
  shown     furniture: lines that are no part of the body, the title or what may be shown

Of the summarizer, with memory for every sentence:

  as text   furniture that it takes for sentences of the text, so that a summary may have them
  left out  sentences of the body that it does not take for these
  title     pages whose title it took for the title, and nothing else
  guessed   pages whose language it guessed; for one that it has no words of it should guess none

Of the summarizer with the memory that it has when nothing is said, `standard`:

  summary   pages whose summary of 280 bytes has furniture in it
  headline  pages whose headline of 75 bytes is furniture
"""
import collections
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGES = os.path.join(TOP, "tests", "pages")
FIGURES = "figures.md"
# There is no pack of these, or one without words: a text in them is guessed to be in none.
NO_WORDS = {"ar", "cs", "el", "hi", "ja", "ko", "zh"}
LIST_MARK = re.compile(r"^[-*\u2022\u2013\u2014>]+\s+")
# What is shown of a sentence must have as many letters, or be all of it, to be looked for further down the page.
LEAST = 8
COLUMNS = ("pages", "sentences", "exact", "lost", "P", "R", "F1", "furniture", "shown", "as text", "left out", "title",
           "guessed", "summary", "headline")
# In the last line these may become more, or less; the others count what was compared, and stay.
MORE_IS_BETTER = {"exact", "P", "R", "F1", "title", "guessed"}
LESS_IS_BETTER = {"lost", "shown", "as text", "left out", "summary", "headline"}

Gold = collections.namedtuple("Gold", "name page lang form title dateline also body")


def letters(text):
    """What is compared to find a place: letters, their marks, and digits."""
    return "".join(c for c in unicodedata.normalize("NFC", text.casefold()) if unicodedata.category(c)[0] in "LMN")


def normal(text):
    """What is compared to be exact."""
    return LIST_MARK.sub("", " ".join(unicodedata.normalize("NFC", text).split()))


def plain(page, form):
    """The text of a page, to check a gold and to count its furniture."""
    if form == "markdown":
        return re.sub(r"\]\([^)]*\)", "]", page)
    if form in ("html", "rss"):
        page = re.sub(r"(?s)<(script|style)\b.*?</\1>", "", page)
        for _ in range(3):  # tags may stand in entities, and entities in those
            page = html.unescape(re.sub(r"<[^>]+>", "", page.replace("<![CDATA[", "")))
    return page


def read_gold(folder, name):
    """A page with its gold, which is checked: each text of it stands in the page, the sentences in order."""
    with open(os.path.join(folder, name + ".txt"), encoding="utf-8") as f:
        page = f.read()
    path = os.path.join(folder, name + ".gold")
    if not os.path.exists(path):
        sys.exit(f"{name}: there is no {name}.gold")
    with open(path, encoding="utf-8") as f:
        head, _, body = f.read().partition("\n\n")
    fields = collections.defaultdict(list)
    for line in head.splitlines():
        key, _, value = line.partition(": ")
        fields[key].append(value)
    if set(fields) - {"lang", "form", "title", "dateline", "also"} or any(
            len(fields[key]) != 1 for key in ("lang", "form", "title")):
        sys.exit(f"{name}.gold: not a head of a gold")
    gold = Gold(name, page, fields["lang"][0], fields["form"][0], fields["title"][0], (fields["dateline"] or [""])[0],
                fields["also"], body.splitlines())
    text = letters(plain(page, gold.form))
    for other in (gold.title, gold.dateline, *gold.also):
        if letters(other) not in text:
            sys.exit(f"{name}.gold: does not stand in the page: {other}")
    at = 0
    for sentence in gold.body:
        found = text.find(letters(sentence), at)
        if not letters(sentence) or found < 0:
            sys.exit(f"{name}.gold: does not stand in the page, or not there: {sentence}")
        at = found + len(letters(sentence))
    if not gold.body:
        sys.exit(f"{name}.gold: no sentence")
    return gold


def read_pages(folder):
    names = sorted(leaf[:-4] for leaf in os.listdir(folder) if leaf.endswith(".txt"))
    golds = {leaf[:-5] for leaf in os.listdir(folder) if leaf.endswith(".gold")}
    if golds - set(names):
        sys.exit(f"there is no page for {sorted(golds - set(names))}")
    return [read_gold(folder, name) for name in names]


def ask(command, pages):
    """For each page: the lines of --split, and the objects of --json with much memory, for a summary and a headline."""
    text = b"".join(page.page.encode() + b"\0" for page in pages)

    def run(*options):
        return subprocess.run([command, "-0", *options], input=text, capture_output=True, check=True).stdout.decode()

    answers = [[each.split("\n") for each in run("--split").split("\0")[:-1]]]
    for options in (["--limits", "large"], [], ["--headline"]):
        answers.append([json.loads(line) for line in run("--json", *options).splitlines()])
    if any(len(each) != len(pages) for each in answers):
        sys.exit(f"{len(pages)} pages, and answers: {[len(each) for each in answers]}")
    return list(zip(*answers))


class Body:
    """The letters of a body, and what was shown of them."""

    def __init__(self, gold):
        self.sentences = [letters(sentence) for sentence in gold.body]
        self.text = "".join(self.sentences)
        self.ends = []
        for sentence in self.sentences:
            self.ends.append((self.ends[-1] if self.ends else 0) + len(sentence))
        self.starts = [0, *self.ends[:-1]]
        self.shown = [0] * len(self.sentences)  # letters of each
        self.found = set()  # places where a line ends
        self.cursor = 0

    def take(self, start, end):
        for i, (a, b) in enumerate(zip(self.starts, self.ends)):
            self.shown[i] += max(0, min(b, end) - max(a, start))
        self.found.add(end)
        self.cursor = end

    def goes_on(self, line):
        """Whether a line is what comes next."""
        return self.text.startswith(line, self.cursor)

    def place(self, line):
        """Where a line stands from the cursor on: what comes next; else whole sentences; else the beginning of one;
        else the end of one. None if nowhere."""
        if self.goes_on(line):
            return self.cursor
        later = [start for start in self.starts if start >= self.cursor]
        begun = [start for start in later if self.text.startswith(line, start)]
        whole = [start for start in begun if start + len(line) in self.ends]
        if whole or len(line) < LEAST:
            return whole[0] if whole else None
        ended = [end - len(line) for end in self.ends if end - len(line) >= self.cursor
                 and self.text.endswith(line, 0, end)]
        return begun[0] if begun else ended[0] if ended else None

    def take_inside(self, line):
        """The whole sentences that stand in a line, beside what is none. False if there are none."""
        inside = []
        for i, sentence in enumerate(self.sentences):
            follows = bool(inside) and inside[-1] == i - 1
            if self.starts[i] >= self.cursor and (len(sentence) >= LEAST or follows) and sentence in line:
                inside.append(i)
        for i in inside:
            self.shown[i] = len(self.sentences[i])
            self.cursor = self.ends[i]
        if inside and line.endswith(self.sentences[inside[-1]]):
            self.found.add(self.cursor)
        return bool(inside)

    def lost(self):
        return [2 * shown < len(sentence) for shown, sentence in zip(self.shown, self.sentences)]


def find(gold, lines):
    """What of the body stands in the lines, and the lines that are furniture."""
    body = Body(gold)
    may = [letters(text) for text in (gold.title, *gold.also)]
    dateline = letters(gold.dateline)
    furniture = []
    for shown in filter(str.strip, lines):
        line = letters(shown)
        if dateline and line.startswith(dateline) and body.cursor == 0:
            line = line[len(dateline):]
        if line and not body.goes_on(line) and any(is_piece(line, text) for text in may):
            continue
        start = body.place(line) if line else None
        if start is not None:
            body.take(start, start + len(line))
        elif not body.take_inside(line):
            furniture.append(shown)
    return body, furniture


def is_piece(line, text):
    """Whether a line is a piece of what may be shown; within it a few letters might be anything."""
    return text.startswith(line) or text.endswith(line) or (len(line) >= LEAST and line in text)


def furniture_in(gold, answer):
    """The furniture among the sentences that were chosen."""
    return find(gold, [each["text"] for each in answer["sentences"] if each["chosen"]])[1]


def judge(gold, lines, answer, summary, headline, said=None):
    """The counts of one page. What was wrong is added to `said`."""
    body, shown = find(gold, lines)
    have = collections.Counter(normal(line) for line in lines)
    exact = [have_any(have, gold, i) for i in range(len(gold.body))]
    text, as_text = find(gold, [each["text"] for each in answer["sentences"] if each["kind"] in ("body", "list")])
    titles = [each["text"] for each in answer["sentences"] if each["kind"] == "title"]
    has_title = letters("".join(titles)) == letters(gold.title)
    in_summary = furniture_in(gold, summary)
    # What a headline is made of may have the name of the paper behind the title; the headline has not.
    in_headline = [] if letters(headline["headline"]) in letters(gold.title) else furniture_in(gold, headline)
    has_language = answer["language"] == ("" if gold.lang in NO_WORDS else gold.lang)
    if said is not None:
        said += [f"  shown      {line}" for line in shown] + [f"  as text    {line}" for line in as_text]
        for name, wrong in (("not exact", [not each for each in exact]), ("lost     ", body.lost()),
                            ("left out ", text.lost())):
            said += [f"  {name}  {sentence}" for sentence, is_wrong in zip(gold.body, wrong) if is_wrong]
        said += [] if has_title else [f"  title      {' | '.join(titles) or '-'}"]
        said += [] if has_language else [f"  language   {answer['language'] or 'none'}"]
        said += [f"  summary    {line}" for line in in_summary] + [f"  headline   {line}" for line in in_headline]
    ends = set(body.ends)
    furniture = find(gold, plain(gold.page, gold.form).splitlines())[1]
    return {"pages": 1, "sentences": len(gold.body), "exact": sum(exact), "lost": sum(body.lost()),
            "furniture": len(furniture), "shown": len(shown),
            "as text": len(as_text), "left out": sum(text.lost()), "title": int(has_title),
            "guessed": int(has_language), "summary": int(bool(in_summary)), "headline": int(bool(in_headline)),
            "boundaries": len(ends), "said": len(body.found), "right": len(ends & body.found)}


def have_any(have, gold, i):
    """Whether a sentence is among the lines as it is; the first may have the dateline before it."""
    texts = [gold.body[i]] if i or not gold.dateline else [gold.body[i], f"{gold.dateline} {gold.body[i]}",
                                                           gold.dateline + gold.body[i]]
    for text in map(normal, texts):
        if have[text]:
            have[text] -= 1
            return True
    return False


def row(name, counts):
    precision = counts["right"] / max(1, counts["said"])
    recall = counts["right"] / max(1, counts["boundaries"])
    rates = {"P": precision, "R": recall, "F1": 2 * precision * recall / max(1e-9, precision + recall)}
    cells = [f"{100 * rates[column]:.2f}" if column in rates else str(counts[column]) for column in COLUMNS]
    return f"| {name} | {' | '.join(cells)} |"


def table(judged):
    """By language, by form and in sum, each in the order of the alphabet."""
    groups = [(gold.lang, counts) for gold, counts in judged], [(gold.form, counts) for gold, counts in judged]
    lines = []
    for title, group in zip(("language", "form"), groups):
        lines += [f"| {title} | {' | '.join(COLUMNS)} |", f"|---|{'---:|' * len(COLUMNS)}"]
        lines += [row(name, sum((collections.Counter(counts) for key, counts in group if key == name),
                                collections.Counter())) for name in sorted({key for key, _ in group})]
        if title == "language":
            lines.append("")
    lines.append(row("all", sum((collections.Counter(counts) for _, counts in judged), collections.Counter())))
    return "\n".join(lines) + "\n"


def last_line(text):
    return dict(zip(COLUMNS, (float(cell) for cell in text.splitlines()[-1].strip("| ").split("|")[1:])))


def worse(now, recorded):
    """What is worse in the last line of a table, or not of the same pages."""
    new, old = last_line(now), last_line(recorded)
    for column in COLUMNS:
        less, more = new[column] < old[column], new[column] > old[column]
        if (less and column not in LESS_IS_BETTER) or (more and column not in MORE_IS_BETTER):
            yield f"{column}: {old[column]:g} -> {new[column]:g}"


def recorded_in(folder):
    path = os.path.join(folder, FIGURES)
    if not os.path.exists(path):
        sys.exit(f"there is no {FIGURES}; --update writes it")
    with open(path, encoding="utf-8") as f:
        return f.read()


def measure(command, folder):
    pages = read_pages(folder)
    return table([(gold, judge(gold, *answer)) for gold, answer in zip(pages, ask(command, pages))])


def change(folder, leaf, old, new):
    path = os.path.join(folder, leaf)
    with open(path, encoding="utf-8") as f:
        text = f.read()
    if text.count(old) != 1:
        sys.exit(f"{leaf}: not once: {old!r}")
    with open(path, "w", encoding="utf-8") as f:
        f.write(text.replace(old, new))


def remove(folder, *leaves):
    for leaf in leaves:
        os.remove(os.path.join(folder, leaf))


def better(folder):
    """A record that nothing reached."""
    recorded = recorded_in(folder)
    exact = int(last_line(recorded)["exact"])
    lines = recorded.splitlines()
    lines[-1] = lines[-1].replace(f" {exact} ", f" {exact + 1} ")
    with open(os.path.join(folder, FIGURES), "w", encoding="utf-8") as f:
        f.write("\n".join(lines) + "\n")


SPOILED = (
    ("a word of a gold is another", "does not stand in the page",
     lambda folder: change(folder, "en-wire-grain.gold", "Not all are convinced.", "Not all are persuaded.")),
    ("two sentences of a gold are one", "exact: ",
     lambda folder: change(folder, "en-oneline-quake.gold", "overnight.\nThe airport", "overnight. The airport")),
    ("two sentences of a gold have changed places", "does not stand in the page, or not there",
     lambda folder: change(folder, "en-interview-diver.gold", "How did you begin?\nBy accident.",
                           "By accident.\nHow did you begin?")),
    ("a page is missing", "pages: ",
     lambda folder: remove(folder, "en-wire-grain.txt", "en-wire-grain.gold")),
    ("a gold is missing", "there is no en-wire-grain.gold", lambda folder: remove(folder, "en-wire-grain.gold")),
    ("a page is missing and its gold is not", "there is no page", lambda folder: remove(folder, "en-wire-grain.txt")),
    ("a sentence of a page is gone", "does not stand in the page",
     lambda folder: change(folder, "en-wire-grain.txt", "Not all are convinced.", "")),
    ("a gold has no title", "not a head of a gold",
     lambda folder: change(folder, "en-wire-grain.gold", "title: ", "tilte: ")),
    ("the command was better once", "exact: ", better),
    ("there is no record", f"there is no {FIGURES}", lambda folder: remove(folder, FIGURES)),
)


def fails(command):
    """Each of SPOILED is complained of, and the folder as it is is not."""
    for name, message, spoil in (("nothing", "", lambda folder: None), *SPOILED):
        with tempfile.TemporaryDirectory() as parent:
            folder = os.path.join(parent, "pages")
            shutil.copytree(PAGES, folder)
            spoil(folder)
            try:
                said = "; ".join(worse(measure(command, folder), recorded_in(folder)))
            except SystemExit as e:
                said = str(e)
            if message not in said or (said and not message):
                sys.exit(f"{name}: said {said!r} instead of {message!r}")
            print(f"{name}: {said or 'nothing said'}")


def show(command, names):
    pages = [gold for gold in read_pages(PAGES) if not names or gold.name in names]
    for gold, answer in zip(pages, ask(command, pages)):
        said = []
        judge(gold, *answer, said=said)
        print("\n".join([gold.name, *said]))


def main():
    options = [each for each in sys.argv[1:] if each.startswith("--")]
    rest = [each for each in sys.argv[1:] if not each.startswith("--")]
    known = len(options) <= 1 and set(options) <= {"--update", "--show", "--fails"}
    if not known or (len(rest) > 1 and options != ["--show"]):
        sys.exit(__doc__)
    command = rest[0] if rest else os.path.join(TOP, "build", "brevier")
    if options == ["--fails"]:
        return fails(command)
    if options == ["--show"]:
        return show(command, set(rest[1:]))
    now = measure(command, PAGES)
    print(now, end="")
    if options == ["--update"]:
        with open(os.path.join(PAGES, FIGURES), "w", encoding="utf-8") as f:
            f.write(now)
        return None
    complaints = list(worse(now, recorded_in(PAGES)))
    if complaints:
        sys.exit(f"worse than tests/pages/{FIGURES}: {'; '.join(complaints)}; see --show, --update")
    if now != recorded_in(PAGES):
        print(f"not worse, and not what tests/pages/{FIGURES} says; tests/pages_test.py --update")
    return None


if __name__ == "__main__":
    sys.exit(main())
