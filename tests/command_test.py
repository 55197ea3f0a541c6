#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""command_test.py [COMMAND [TEST ...]]: tests the command as its users call it.

COMMAND is the program, or else what the environment variable BREVIER names, or build/brevier. What is expected
comes from `brevier --help` and from the statuses and bounds in the headers, not from what the program printed once.
"""

import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
import unittest

TOP = pathlib.Path(__file__).resolve().parents[1]
ARTICLES = sorted((TOP / "examples" / "articles").iterdir())
PAGE = TOP.parent / "shared" / "articles" / "deepseek-socialism.txt"
MEBIBYTE = 1 << 20

command = os.environ.get("BREVIER", str(TOP / "build" / "brevier"))

SENTENCE = b"The committee said on Tuesday that it would review the plan after 14 members had asked for more time. "

# Inputs that no newspaper prints. What holds for all of them: exit status 0, the size, UTF-8, valid JSON.
ODD = {
    "empty": b"",
    "newline": b"\n",
    "spaces": b" \t\r\n \n\n ",
    "one word": b"Strike",
    "one letter": b"a",
    "full stop": b".",
    "binary": bytes(range(256)) * 40,
    "latin-1": "Le président a démissionné à Nîmes. Les élèves étaient là.".encode("latin-1"),
    "utf-16": "The ferry was late. Nobody was hurt.".encode("utf-16"),
    "nul in the middle": b"The ferry was late.\0Nobody was hurt.",
    "byte order mark": b"\xef\xbb\xbfThe ferry was late.",
    "quotes": b'"He said \\"no\\"," she said. \'\\\' and \\u0000 \x7f \x1b[31m end.',
    "cut character": "Caf\N{LATIN SMALL LETTER E WITH ACUTE}".encode()[:-1],
    "surrogates": b"The \xed\xa0\x80 ferry \xed\xbf\xbf was late.",
    "line separators": "One\u2028two\u2029three. Four.".encode(),
    "wide": "\U0001f600\U0001f680 The ferry \U0001f6a2 was late. \U0001f600".encode() * 20,
    "unspaced": "\u6771\u4eac\u3067\u96e8\u304c\u964d\u3063\u305f\u3002".encode() * 60,
    "only titles": b"Ferry cancelled\n\nTalks resume\n\nBridge to close\n\nShops split over plan\n",
    "only page": b"Share\nShare\n\nAdvertisement\n\nBy Dana P. Whitlock\n",
    "marks": b". ! ? " * 20000,
    "no space": b"a" * MEBIBYTE,
    "no full stop": b"word and other " * (MEBIBYTE // 15),
    "no full stop, wide": "\u6771\u4eac".encode() * (MEBIBYTE // 6),
    "open tag": b"<p " + b"x " * 50000,
    "less than": b"<" * 100000,
    "ampersands": b"&amp" * 50000,
    "quotation marks": b'"' * 100000,
    "brackets": b"(" * 100000 + b")" * 100000,
    "lines": b"a\n" * 100000,
}


def run(*arguments, stdin=b"", check=True):
    done = subprocess.run([command, *arguments], input=stdin, capture_output=True, check=False, timeout=300)
    if check and (done.returncode != 0 or done.stderr):
        raise AssertionError(f"{arguments}: exit status {done.returncode}, {done.stderr!r}")
    return done


def out(*arguments, stdin=b""):
    return run(*arguments, stdin=stdin).stdout


def growth(arguments, unit):
    """How many times longer 4 MiB of a text take than 1 MiB: 4 if time is linear, 16 if it is quadratic. A machine that is
    busy with other work only adds to a time, so the least of up to 24 runs in turn counts. What a run costs without
    any input, and the clock's grain, are forgiven."""
    once = four = float("inf")
    for _ in range(24):
        once = min(once, user_time(*arguments, stdin=unit * (MEBIBYTE // len(unit))))
        four = min(four, user_time(*arguments, stdin=unit * (4 * MEBIBYTE // len(unit))))
        if four < 5 * max(once, 0.02):
            break
    return four / max(once, 0.02)


def user_time(*arguments, stdin):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    out(*arguments, stdin=stdin)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def peak_kib(arguments, block, times):
    """The greatest resident memory of the command while it reads `times` blocks from a pipe."""
    with subprocess.Popen([command, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        # A batch is answered while it is read; nobody may wait for the other.
        reader = threading.Thread(target=child.stdout.read)
        reader.start()
        for _ in range(times):
            child.stdin.write(block)
        child.stdin.flush()
        # The memory of this process before it became the command does not count, as it would in getrusage().
        status = pathlib.Path(f"/proc/{child.pid}/status").read_text(encoding="ascii", errors="replace")
        child.stdin.close()
        reader.join()
    if child.returncode != 0:
        raise AssertionError(f"exit status {child.returncode}")
    return int(re.search(r"VmHWM:\s*(\d+) kB", status).group(1))


def is_sanitized():
    return b"__asan_init" in pathlib.Path(command).read_bytes()


def article(name):
    return (TOP / "examples" / "articles" / name).read_bytes()


def batch(texts):
    return b"".join(text.replace(b"\0", b" ") + b"\0" for text in texts)


def items(output):
    """What a NUL ends."""
    assert output == b"" or output.endswith(b"\0"), output[-40:]
    return output.split(b"\0")[:-1]


class Size(unittest.TestCase):
    """No summary is longer than asked, for any size, nor has half a character."""

    def each_size(self, *arguments):
        texts = [path.read_bytes() for path in ARTICLES]
        self.assertGreaterEqual(len(texts), 8)
        for size in range(301):
            summaries = items(out("-0", *arguments, "--bytes", str(size), stdin=batch(texts)))
            self.assertEqual(len(summaries), len(texts))
            for path, summary in zip(ARTICLES, summaries):
                with self.subTest(article=path.name, size=size, arguments=arguments):
                    self.assertLessEqual(len(summary), size)
                    self.assertNotIn("\ufffd", summary.decode("utf-8"))
                    self.assertEqual(summary, summary.strip())

    def test_summary(self):
        self.each_size()

    def test_headline(self):
        self.each_size("--headline")

    def test_sentences(self):
        self.each_size("--sentences", "3")

    def test_summary_of_tiny(self):
        self.each_size("--limits", "tiny")

    def test_headline_of_lean(self):
        self.each_size("--limits", "lean", "--headline")

    def test_defaults(self):
        for path in ARTICLES:
            self.assertEqual(out(str(path)), out("--bytes", "280", str(path)))
            self.assertEqual(out("--headline", str(path)), out("--headline", "--bytes", "75", str(path)))
            self.assertEqual(out("--limits", "standard", str(path)), out(str(path)))

    def test_a_summary_is_one_line(self):
        for path in ARTICLES:
            self.assertEqual(out(str(path)).count(b"\n"), 1)
            self.assertEqual(out("--headline", str(path)).count(b"\n"), 1)

    def test_room_is_used(self):
        # Long articles have more than enough to fill it.
        for path in ARTICLES:
            if path.stat().st_size > 2000:
                self.assertGreater(len(out(str(path))), 140, path.name)

    def test_sentences_are_lines(self):
        for path in ARTICLES:
            for most in range(6):
                lines = out("-s", str(most), str(path)).decode("utf-8").split("\n")
                self.assertEqual(lines.pop(), "")
                self.assertLessEqual(len([line for line in lines if line]), most)
        self.assertEqual(len(out("-s", "3", str(TOP / "examples/articles/science.txt")).splitlines()), 3)

    def test_keywords_are_lines(self):
        words = article("science.txt").decode("utf-8").lower()
        for most in (0, 1, 5, 20):
            found = out("-k", str(most), str(TOP / "examples/articles/science.txt")).decode("utf-8").splitlines()
            found = [word for word in found if word]
            self.assertEqual(len(found), most)
            self.assertEqual(len(set(found)), most)
            for word in found:
                self.assertIn(word.lower(), words)


class Batch(unittest.TestCase):
    """-0: the same as one run for each article."""

    FORMS = ([], ["-b75"], ["-s3"], ["-H"], ["-k5"], ["--split"], ["--explain"], ["-s3", "--limits", "tiny"])

    def test_equals_single_runs(self):
        texts = [path.read_bytes() for path in ARTICLES] + [b"", b"One word"]
        for arguments in self.FORMS:
            together = items(out("-0", *arguments, stdin=batch(texts)))
            self.assertEqual(len(together), len(texts))
            for text, summary in zip(texts, together):
                with self.subTest(arguments=arguments, text=text[:40]):
                    self.assertEqual(summary + b"\n", out(*arguments, stdin=text))

    def test_json_is_a_line_each(self):
        lines = out("-0", "--json", stdin=batch([b"One sentence.", b"", b"Another."])).split(b"\n")
        self.assertEqual(lines.pop(), b"")
        self.assertEqual([json.loads(line)["summary"] for line in lines], ["One sentence.", "", "Another."])

    def test_last_one_needs_no_nul(self):
        self.assertEqual(out("-0", stdin=b"The ferry was late.\0The bus came."), b"The ferry was late.\0The bus came.\0")

    def test_nothing_gives_nothing(self):
        self.assertEqual(out("-0", stdin=b""), b"")

    def test_empty_articles(self):
        self.assertEqual(out("-0", stdin=b"\0\0\n\0"), b"\0\0\0")

    def test_in_files(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "batch")
            path.write_bytes(b"The ferry was late.\0The bus came.\0")
            self.assertEqual(out("-0", str(path), str(path)), b"The ferry was late.\0The bus came.\0" * 2)

    def test_where_chunks_are_cut(self):
        # Articles that end just before, at and after the end of a power of two, whatever is read at a time.
        for size in (4096, 32768, 65536):
            for shift in range(-2, 3):
                text = (SENTENCE * (size // len(SENTENCE) + 1))[: size + shift]
                expected = out(stdin=text)[:-1] + b"\0"
                self.assertEqual(out("-0", stdin=text + b"\0" + text), expected * 2)

    def test_slow_pipe(self):
        text = article("francais.txt")
        with subprocess.Popen([command], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
            for at in range(0, len(text), 97):
                child.stdin.write(text[at : at + 97])
                child.stdin.flush()
            child.stdin.close()
            self.assertEqual(child.stdout.read(), out(stdin=text))


class Files(unittest.TestCase):
    def test_several(self):
        expected = b"".join(out(str(path)) for path in ARTICLES)
        self.assertEqual(out(*map(str, ARTICLES)), expected)

    def test_standard_input(self):
        text = article("wire.txt")
        path = str(TOP / "examples/articles/wire.txt")
        self.assertEqual(out(stdin=text), out(path))
        self.assertEqual(out("-", stdin=text), out(path))
        self.assertEqual(out(path, "-", path, stdin=article("sport.txt")),
                         out(path) + out(stdin=article("sport.txt")) + out(path))

    def test_unreadable_others_are_done(self):
        path = str(TOP / "examples/articles/wire.txt")
        with tempfile.TemporaryDirectory() as folder:
            missing = os.path.join(folder, "missing.txt")
            for bad in (missing, folder):
                for arguments in ([], ["-0"], ["--json"], ["--split"]):
                    done = run(*arguments, bad, path, bad, path, check=False)
                    self.assertEqual(done.returncode, 1)
                    self.assertEqual(done.stdout, out(*arguments, path) * 2)
                    messages = done.stderr.decode().splitlines()
                    self.assertEqual(len(messages), 2)
                    for message in messages:
                        self.assertRegex(message, f"^brevier: {re.escape(bad)}: .+")

    @unittest.skipIf(os.name != "posix" or os.geteuid() == 0, "root may read everything")
    def test_no_permission(self):
        with tempfile.NamedTemporaryFile() as file:
            os.chmod(file.name, 0)
            self.assertEqual(run(file.name, check=False).returncode, 1)

    def test_closed_standard_input(self):
        done = subprocess.run(["sh", "-c", 'exec "$0" <&-', command], capture_output=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, b"^brevier: standard input: ")

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_full_disk(self):
        for arguments in ([], ["--json"], ["--split"], ["-0"], ["--help"], ["--version"]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([command, *arguments, str(ARTICLES[0])], stdout=full, stderr=subprocess.PIPE,
                                      check=False)
            self.assertEqual(done.returncode, 1, arguments)
            self.assertRegex(done.stderr, b"^brevier: standard output: ")

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_full_disk_stops_a_batch(self):
        # It is noticed as it happens, not after all has been read.
        texts = batch([SENTENCE * 3] * 100000)
        with open("/dev/full", "wb") as full:
            with subprocess.Popen([command, "-0"], stdin=subprocess.PIPE, stdout=full, stderr=subprocess.PIPE) as child:
                with self.assertRaises(BrokenPipeError):
                    child.stdin.write(texts)
                try:
                    child.stdin.close()
                except BrokenPipeError:
                    pass
                self.assertIn(b"standard output", child.stderr.read())
            self.assertEqual(child.returncode, 1)


class Usage(unittest.TestCase):
    # arguments, what the message has to name
    WRONG = (
        (["--nonsense"], "--nonsense"),
        (["-x"], "-x"),
        (["-0x"], "-x in -0x"),
        (["--he"], "--he"),
        (["--he"], "--headline or --help"),
        (["--bytes"], "--bytes"),
        (["-b"], "--bytes"),
        (["--bytes="], "--bytes"),
        (["--bytes", "many"], "0 ... 65535"),
        (["--bytes", "-1"], "0 ... 65535"),
        (["--bytes", "+1"], "--bytes"),
        (["--bytes", " 1"], "--bytes"),
        (["--bytes", "1.5"], "--bytes"),
        (["--bytes", "75x"], "75x"),
        (["--bytes", "65536"], "0 ... 65535"),
        (["--bytes", "99999999999999999999999999"], "0 ... 65535"),
        (["-b75x"], "75x"),
        (["-b", "-0"], "--bytes"),
        (["-s", "x"], "--sentences"),
        (["-k", ""], "--keywords"),
        (["--keywords", "70000"], "--keywords"),
        (["--lang", "xx"], "--lang"),
        (["--lang", "xx"], " en"),
        (["--lang="], "--lang"),
        (["--lang", "EN"], "--lang"),
        (["--html", "maybe"], "auto, yes or no"),
        (["--limits", "huge"], "lean, tiny, standard or large"),
        (["--title"], "--title"),
        (["--split=yes"], "--split"),
        (["--null=1"], "--null"),
        (["-H", "-s", "3"], "--headline and --sentences"),
        (["-H", "-k", "3"], "--headline and --keywords"),
        (["-s3", "-k3"], "--sentences"),
        (["--split", "-H"], "--split"),
        (["--split", "-s3"], "--split"),
        (["--split", "-b75"], "--bytes"),
        (["--split", "--json"], "--json"),
        (["--split", "--explain"], "--explain"),
        (["--split", "--stats"], "--stats"),
        (["--json", "--explain"], "--json and --explain"),
        (["--split", "--title", "x"], "--title"),
        (["-k3", "-b75"], "--bytes"),
        (["--", "-b"], None),  # a file, and there is none
    )

    def test_wrong(self):
        for arguments, named in self.WRONG:
            with self.subTest(arguments=arguments):
                done = run(*arguments, stdin=SENTENCE, check=False)
                self.assertEqual(done.stdout, b"")
                message = done.stderr.decode()
                self.assertTrue(message.startswith("brevier: "), message)
                self.assertEqual(message.count("brevier: "), 1)
                self.assertTrue(message.endswith("\n"), message)
                if named is None:
                    self.assertEqual(done.returncode, 1)
                    continue
                self.assertEqual(done.returncode, 2)
                self.assertIn(named, message)
                self.assertIn("brevier --help", message)

    def test_nothing_is_read_when_usage_is_wrong(self):
        done = run(str(ARTICLES[0]), "--nonsense", check=False)
        self.assertEqual((done.returncode, done.stdout), (2, b""))

    def test_same_by_any_spelling(self):
        path = str(TOP / "examples/articles/sport.txt")
        spellings = {
            ("--bytes", "90", path): (["-b", "90", path], ["-b90", path], ["--bytes=90", path], ["--byt", "90", path],
                                      [path, "-b90"], [path, "--bytes", "90"], ["-b90", "--", path],
                                      ["-b10", "-b90", path], ["-b0090", path]),
            ("--headline", path): (["-H", path], ["--head", path], [path, "-H"], ["-H", "-H", path]),
            ("--headline", "--bytes", "50", path): (["-Hb50", path], ["-Hb", "50", path], ["-b50", "-H", path]),
            ("--null", "--sentences", "3", path): (["-0s3", path], ["-s3", "-0", path], ["--nul", "--sen=3", path]),
            ("--json", path): (["--j", path], ["--json", "--lang=en", path]),
        }
        for plain, others in spellings.items():
            expected = out(*plain)
            self.assertGreater(len(expected), 20)
            for other in others:
                with self.subTest(arguments=other):
                    self.assertEqual(out(*other), expected)

    def test_files_that_begin_with_a_dash(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "-H").write_bytes(b"The ferry was late.")
            done = subprocess.run([os.path.abspath(command), "--", "-H"], cwd=folder, capture_output=True, check=False)
            self.assertEqual((done.returncode, done.stdout), (0, b"The ferry was late.\n"))

    def test_help(self):
        text = out("--help").decode()
        self.assertEqual(text, out("-h").decode())
        self.assertEqual(text, out("-0h").decode())
        for option in ("-b, --bytes", "-s, --sentences", "-H, --headline", "-k, --keywords", "-0, --null", "--split",
                       "--explain", "--title", "--lang", "--html", "--limits", "--json", "--stats", "-h, --help",
                       "-V, --version", "Exit status", "Examples"):
            self.assertIn(option, text)
        self.assertLessEqual(max(map(len, text.splitlines())), 90)

    def test_version(self):
        self.assertRegex(out("--version").decode(), r"^brevier \d+\.\d+\.\d+\n$")
        header = (TOP / "include" / "brevier" / "brevier.h").read_text(encoding="utf-8")
        project = re.search(r"BREVIER_VERSION \"(\d+\.\d+\.\d+)\"", header)
        self.assertEqual(out("-V").decode().split()[1], project.group(1))


class Json(unittest.TestCase):
    FIELDS = {"file", "status", "language", "headline", "summary", "keywords", "sentences", "stats"}

    def check(self, text, *arguments):
        found = json.loads(out("--json", *arguments, stdin=text).decode("utf-8"))
        self.assertEqual(set(found), self.FIELDS)
        self.assertIn(found["status"], ("ok", "degraded", "empty"))
        self.assertLessEqual(len(found["headline"].encode()), 75)
        self.assertLessEqual(len(found["summary"].encode()), 280)
        self.assertLessEqual(len(found["keywords"]), 10)
        self.assertEqual(len(found["sentences"]), found["stats"]["sentences_kept"])
        self.assertEqual(found["stats"]["bytes"], len(text))
        losses = [found["stats"][name] for name in ("malformed", "sentences_dropped", "sentences_cut", "terms_dropped")]
        if found["status"] != "empty":
            self.assertEqual(found["status"], "degraded" if any(losses) else "ok")
        else:
            self.assertEqual((found["headline"], found["summary"], found["sentences"]), ("", "", []))
        for sentence in found["sentences"]:
            self.assertEqual(set(sentence), {"ordinal", "paragraph", "kind", "score", "chosen", "text"})
        return found

    def test_odd_inputs(self):
        for name, text in ODD.items():
            for limits in ("lean", "tiny", "standard", "large"):
                with self.subTest(input=name, limits=limits):
                    self.check(text, "--limits", limits)

    def test_articles(self):
        for path in ARTICLES:
            with self.subTest(article=path.name):
                found = self.check(path.read_bytes())
                self.assertEqual(found["summary"] + "\n", out(str(path)).decode("utf-8"))
                self.assertEqual(found["headline"] + "\n", out("-H", str(path)).decode("utf-8"))
                terms = [keyword["term"] for keyword in found["keywords"]]
                self.assertEqual("\n".join(terms) + "\n", out("-k10", str(path)).decode("utf-8"))
                ordinals = [s["ordinal"] for s in found["sentences"] if s["kind"] in ("body", "list")]
                self.assertEqual(ordinals, sorted(set(ordinals)))

    def test_sizes_belong_to_what_was_asked_for(self):
        text = article("science.txt")
        found = json.loads(out("--json", "-b", "100", stdin=text))
        self.assertEqual(found["summary"].encode() + b"\n", out("-b", "100", stdin=text))
        found = json.loads(out("--json", "-H", "-b", "30", stdin=text))
        self.assertEqual(found["headline"].encode() + b"\n", out("-H", "-b", "30", stdin=text))
        self.assertEqual(found["summary"].encode() + b"\n", out(stdin=text))
        found = json.loads(out("--json", "-s", "2", "-k", "3", stdin=text))
        self.assertEqual(found["summary"].encode() + b"\n", out("-s2", stdin=text))
        self.assertEqual(sum(s["chosen"] for s in found["sentences"]), len(found["summary"].splitlines()))
        self.assertLessEqual(len(found["summary"].splitlines()), 2)
        self.assertEqual(len(found["keywords"]), 3)

    def test_file_names(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in (b"plain", b'quote"back\\slash', b"line\nfeed\x01", b"not \xff utf-8 \xc3", "\u00e9".encode()):
                path = os.path.join(os.fsencode(folder), name)
                with open(path, "wb") as file:
                    file.write(b"The ferry was late.")
                found = json.loads(out("--json", path).decode("utf-8"))
                self.assertEqual(found["file"], path.decode("utf-8", "replace"))
                self.assertEqual(found["summary"], "The ferry was late.")
        self.assertEqual(json.loads(out("--json", stdin=b"x"))["file"], "-")

    def test_locale_does_not_matter(self):
        path = str(TOP / "examples/articles/deutsch.txt")
        for name in ("C", "de_DE.UTF-8", "tr_TR.UTF-8"):
            done = subprocess.run([command, "--json", path], capture_output=True, check=True,
                                  env={**os.environ, "LC_ALL": name})
            self.assertEqual(done.stdout, out("--json", path))


class Odd(unittest.TestCase):
    def test_defined_result_within_the_size(self):
        for name, text in ODD.items():
            for limits in ("lean", "tiny", "standard", "large"):
                for size in (0, 1, 2, 3, 75, 280) if len(text) < 100000 else (3, 280):
                    for form in ([], ["-H"], ["-s", "3"]):
                        with self.subTest(input=name, limits=limits, size=size, form=form):
                            summary = out("--limits", limits, "-b", str(size), *form, stdin=text)
                            self.assertLessEqual(len(summary), size + 1)
                            self.assertTrue(summary.endswith(b"\n"))
                            summary.decode("utf-8")

    def test_split(self):
        for name, text in ODD.items():
            with self.subTest(input=name):
                found = out("--split", stdin=text).decode("utf-8")
                visible = re.sub(r"[\s\x00-\x1f\x7f\u200b\ufeff]+", "", text.decode("utf-8", "replace"))
                self.assertEqual(found.strip() == "", visible == "")

    def test_explain(self):
        for name, text in ODD.items():
            with self.subTest(input=name):
                out("--explain", stdin=text).decode("utf-8")

    def test_empty_is_a_line(self):
        for form in ([], ["-H"], ["-s3"], ["-k3"], ["--split"]):
            self.assertEqual(out(*form, stdin=b""), b"\n")
            self.assertEqual(out(*form, stdin=b" \n\n"), b"\n")

    def test_one_word_is_the_summary(self):
        self.assertEqual(out(stdin=b"Strike"), b"Strike\n")
        self.assertEqual(out("-H", stdin=b"Strike"), b"Strike\n")
        self.assertEqual(out("--split", stdin=b"Strike"), b"Strike\n")

    def test_nothing_but_titles(self):
        for form in ([], ["-H"], ["-s3"], ["--split"]):
            self.assertNotEqual(out(*form, stdin=ODD["only titles"]), b"\n")


class Options(unittest.TestCase):
    def test_title(self):
        text = article("wire.txt")
        self.assertEqual(out("-H", "--title", "Harbor strike ends", stdin=text), b"Harbor strike ends\n")
        self.assertEqual(out("-H", "--title", "", stdin=text), out("-H", stdin=text))
        for size, cut in ((2048, 0), (2049, 1)):  # so many bytes are taken, and a loss is counted
            long = json.loads(out("--json", "--title", "It rained. " * 186 + "x" * (size - 186 * 11), stdin=text))
            self.assertEqual(long["stats"]["sentences_cut"], cut)
        self.assertEqual(long["status"], "degraded")
        # however many lines it has
        for title in ("Harbor\nstrike ends", "Harbor strike\n\nends", "Harbor\r\nStrike\n ends\n", "\n Harbor strike ends"):
            self.assertEqual(out("-H", "--title", title, stdin=text).lower(), b"harbor strike ends\n", title)
        self.assertEqual(out("-H", "--title", " \n ", stdin=text), out("-H", stdin=text))
        titled = json.loads(out("--json", "--title", 'A "title"', stdin=text))
        self.assertEqual(titled["headline"], 'A "title"')
        self.assertEqual(titled["sentences"][0]["kind"], "title")

    def test_html(self):
        text = b"<p>The ferry was <b>late</b> today, and <zzz>nobody</zzz> was hurt.</p>"
        self.assertEqual(out("--html", "yes", stdin=text), b"The ferry was late today, and nobody was hurt.\n")
        self.assertEqual(out("--html", "no", stdin=text), text + b"\n")
        self.assertEqual(out("--html", "auto", stdin=text), out(stdin=text))
        self.assertIn(b"<zzz>", out(stdin=text))
        self.assertEqual(out("--split", "--html", "yes", stdin=text), out("--html", "yes", stdin=text))
        titled = ["-H", "--title", "<h1>Rain &amp; <b>wind</b></h1>"]
        self.assertEqual(out(*titled, stdin=text), b"Rain & wind\n")
        self.assertEqual(out(*titled, "--html", "no", stdin=text), b"<h1>Rain &amp; <b>wind</b></h1>\n")
        self.assertEqual(out("-H", "--title", "<h1>Rain</h1><p>Wind</p>", stdin=text), b"Rain Wind\n")

    def test_markup_that_does_not_end_is_a_loss(self):
        text = b"<p>The ferry was late today.</p><script>x"
        found = json.loads(out("--json", stdin=text))
        self.assertEqual((found["status"], found["stats"]["malformed"]), ("degraded", 1))
        self.assertEqual(found["stats"]["bytes"], len(text))
        self.assertEqual(out(stdin=text), b"The ferry was late today.\n")

    def test_language(self):
        text = article("wire.txt")
        self.assertEqual(json.loads(out("--json", "--lang", "en", stdin=text))["language"], "en")
        self.assertEqual(json.loads(out("--json", stdin=text))["language"], "en")
        self.assertEqual(json.loads(out("--json", "--lang", "none", stdin=text))["language"], "")

    def test_stats(self):
        text = article("wire.txt")
        done = run("--stats", stdin=text, check=False)
        self.assertEqual((done.returncode, done.stdout), (0, out(stdin=text)))
        stats = json.loads(out("--json", stdin=text))["stats"]
        line = done.stderr.decode()
        self.assertEqual(line.count("\n"), 1)
        self.assertTrue(line.startswith("brevier: -: status="))
        for name, value in stats.items():
            self.assertIn(f" {name}={value}", line)
        self.assertEqual(run("-0", "--stats", stdin=b"a\0b\0", check=False).stderr.count(b"\n"), 2)
        both = run("--json", "--stats", stdin=text, check=False)
        self.assertEqual((both.stdout, both.stderr), (out("--json", stdin=text), done.stderr))

    def test_explain(self):
        text = article("web-page.txt")
        table = out("--explain", "-s", "2", stdin=text).decode("utf-8")
        for kind in ("title", "byline", "heading", "furniture"):
            self.assertRegex(table, rf"(?m)^{kind} ")
        found = json.loads(out("--json", "-s", "2", stdin=text))
        picked = [line for line in table.splitlines() if line.startswith("  *  ")]
        self.assertEqual(len(picked), 2)
        for line, sentence in zip(picked, (s for s in found["sentences"] if s["chosen"])):
            self.assertTrue(line.endswith(sentence["text"]))
            self.assertEqual(line.split()[1:5], [str(sentence[k]) for k in ("score", "kind", "paragraph", "ordinal")])
        self.assertTrue(table.endswith(out("-s", "2", stdin=text).decode("utf-8")))

    def test_explain_reads_as_the_summarizer_does(self):
        """By bylines and dates that end like sentences, and no signatures of posts."""
        text = b"By Anna Boll. Updated: 3 May.\n\nThe dam broke at noon on Tuesday. Nobody was hurt in the town.\n"
        table = out("--explain", stdin=text)
        kinds = [kind for kind in (b"byline", b"date") if b"\n" + kind in table]
        self.assertEqual(len(kinds), json.loads(out("--json", stdin=text))["stats"]["lines_skipped"])

    def test_explain_knows_the_title_that_is_told(self):
        table = out("--explain", "--title", "Two piers lost", stdin=b"What we know\n\nThe storm came at noon.\n")
        self.assertIn(b"title      Two piers lost\nheading    What we know\n", table)

    def test_a_title_is_cut_between_characters(self):
        told = out("--json", "--title", "a" * 2047 + "\u00e9", stdin=b"The storm came at noon.\n")
        self.assertEqual(json.loads(told)["stats"]["malformed"], 0)

    def test_parts_add_up_to_the_score(self):
        lines = out("--explain", stdin=article("science.txt")).decode("utf-8").splitlines()
        rows = [re.match(r"  [* ]\s+(-?\d+)  \w+ +\d+ +\d+  ", line) for line in lines]
        seen = 0
        for row, parts in zip(rows, lines[1:]):
            if row and re.match(r"\s+[a-z_]+(:\d+)? [+-]\d+", parts):
                self.assertEqual(sum(map(int, re.findall(r" ([+-]\d+)", parts))), int(row.group(1)))
                seen += 1
            elif row:
                self.assertEqual(int(row.group(1)), 0)
        self.assertTrue(seen or all(int(row.group(1)) == 0 for row in rows if row))

    def test_front_matter_is_its_title(self):
        text = b"The council of Ulm said on Monday that the ferry would sail again in May.\n"
        front = b'---\nlayout: post\ntitle: "Ferry sails again"\ntags:\n  - ferry\ndate: 2025-05-01\n---\n'
        for form in (front, front.replace(b"\n", b"\r\n"), front.replace(b'"', b""),
                     front.replace(b"---", b"+++").replace(b": ", b" = ")):
            with self.subTest(form=form):
                self.assertEqual(out("-H", stdin=form + text), b"Ferry sails again\n")
                self.assertEqual(out(stdin=form + text), text)
                self.assertEqual(out("--split", stdin=form + text), b"Ferry sails again\n" + text)
                self.assertEqual(out("-H", "--title", "No boats in Ulm", stdin=form + text), b"No boats in Ulm\n")
        for other in (front.replace(b"title", b"Title"), front.replace(b"---\n", b"---  \n"),
                      b"+++\n# of the ferry\n\ntitle = 'Ferry sails again'\n\ntags = [\n  'boats',\n]\n[menu]\nname = 'x'\n+++\n",
                      b"---\ndate: 2025-05-01\ntags:\n- a\n- b\nog-title: Boats\ntitle: Ferry sails again\ndraft:\n---\n"):
            with self.subTest(other=other):
                self.assertEqual(out("--split", stdin=other + text), b"Ferry sails again\n" + text)
        self.assertEqual(out("-0", "-H", stdin=batch([front + text, text[:20], front + text])).split(b"\0")[:3],
                         [b"Ferry sails again", text[:20].strip(), b"Ferry sails again"])
        # no front matter: it has no end, is too long, or a line has no name
        long = b"note: and so on\n" * 300
        for other, kept in ((front[:-4] + b"\n" + text, b"layout: post"),
                            (front[:-4] + long + front[-4:] + text, b"layout: post"),
                            (b"---\nNine men left\n---\n" + text, b"Nine men left"),
                            (text + front, b"layout: post")):
            with self.subTest(kept=kept, bytes=len(other)):
                self.assertIn(kept, out("--split", stdin=other))

    def test_what_is_not_surely_front_matter_is_text(self):
        def letters(text):
            return re.findall(r"\w+", text.decode())

        for text in (b"---\nQ: Who sank the boat?\n\nA: Nobody saw it, Ann Lee said. It was dark.\n\n---\n\nWrite to us.\n",
                     b"---\nTitle: Who sank the boat?\n\nNobody saw it, Ann Lee said.\n\n---\nIt was dark.\n",
                     b"---\nTitle: Who sank the boat?\nNobody saw it, Ann Lee said.\n---\nIt was dark.\n",
                     b"---\nTitle: Who sank the boat?\n- Nobody saw it, Ann Lee said.\n---\nIt was dark.\n",
                     b"---\nTitle: The first boat.\nTitle: The second boat.\n---\nIt was dark.\n",
                     b"---\nNews: The boat sank on Sunday.\nNobody was hurt, Ann Lee said.\n---\n",
                     b"---\nNews: The boat sank on Sunday.\nMore: Nobody was hurt, Ann Lee said.\n---\nIt was dark.\n",
                     b"---  \n\nThe boat sank on Sunday, Ann Lee said.\n\n---\n\nIt was dark.\n",
                     b"---\r\n\r\nThe boat sank on Sunday, Ann Lee said.\r\n\r\n---\r\nIt was dark.\r\n",
                     b"---\ntitle: >-\n  The boat sank\n  on Sunday\n---\nIt was dark.\n",
                     b"---\ntitle:The boat sank\n---\nIt was dark.\n",
                     b"---\nship:\n  title: The boat sank on Sunday.\n---\nIt was dark.\n",
                     b"+++\ntitle = The boat sank\nNobody was hurt, Ann Lee said.\n+++\nIt was dark.\n"):
            with self.subTest(text=text):
                self.assertEqual(letters(out("--split", stdin=text)), letters(text))
                self.assertNotEqual(out(stdin=text), b"\n")

    def test_split_leaves_the_page_out(self):
        lines = out("--split", stdin=article("web-page.txt")).decode("utf-8").splitlines()
        self.assertIn("Larkhaven to close its riverfront road to cars from May 1", lines)
        self.assertIn("Shops split over the plan", lines)
        self.assertIn("Not everyone believes it.", lines)
        for left_out in ("Share", "By Dana P. Whitlock", "Advertisement"):
            self.assertNotIn(left_out, lines)

    def test_split_leaves_out_the_headings_around_a_page(self):
        menu = b"Home\n\nNews\n\nSport\n\n"
        title = b"Ferry sails again after nine weeks of repairs\n\n"
        byline = b"By Jo Hill\n\n"
        text = b"The ferry sailed on Monday.\n\nWhat comes next\n\nThe pier is repaired in May.\n"
        behind = b"\nFollow us on social media\n\nRelated articles\n\nCobb wins the cup\n"

        def split(*parts):
            return out("--split", stdin=b"".join(parts))

        page = b"".join((title, text)).replace(b"\n\n", b"\n")
        self.assertEqual(split(menu, title, byline, text, behind), page)
        # in the text as well, where the first word is of the page
        self.assertEqual(split(title, byline, text.replace(b"What comes next", b"Follow us here")),
                         page.replace(b"What comes next\n", b""))
        # two lines that may be the title both stay
        self.assertEqual(split(b"Ferry sails again\n\n", title, byline, text), b"Ferry sails again\n" + page)
        # where nothing tells a page, they may be somebody's
        lines = split(menu, title, text, behind).decode().splitlines()
        for line in ("Home", "News", "What comes next", "Follow us on social media", "Cobb wins the cup"):
            self.assertIn(line, lines)

    def test_split_keeps_what_has_no_mark_behind_the_text(self):
        letter = (b"Ulm, 3 May 2025\n\nDear Mr Boll\n\nWe have your boat. It came on Friday.\n\n"
                  b"Please fetch it before the end of June\nThe keys are with the guard at pier 9\n\nWith kind regards\nJo Hill\n")
        self.assertEqual(b"".join(out("--split", stdin=letter).split()), b"".join(letter.split()))
        title, byline = b"Ferry sails again\n", b"By Jo Hill\n"
        text = b"The ferry sailed on Monday.\nIt was full.\n"
        last = b"\n".join((b'"We had to wait", said Anna Boll', b"Nobody had thought of the children",
                            b"She had read of it in the paper and took a bus to the pier", b""))
        page = b"\n".join((title, byline, text, last.replace(b"\n", b"\n\n")))
        self.assertEqual(out("--split", stdin=page), title + text + last)
        # and what the page goes on with is left out behind them
        more = b"Related articles\n\nCobb wins the cup\n"
        self.assertEqual(out("--split", stdin=page + more), title + text + last)
        self.assertEqual(out("--split", stdin=page + more + b"\n" + text), title + text + last + b"Cobb wins the cup\n" + text)

    def test_split_keeps_prose_whole(self):
        prose = (b"Mr. Hale left at 9:30 a.m. for the U.S. embassy. Nobody was hurt! Was it \"over\"? It cost $1.5 million.\n\n"
                 b"The second paragraph wraps\nin the middle of its only sentence, as mail does.\n")
        found = out("--split", stdin=prose)
        self.assertEqual(b"".join(found.split()), b"".join(prose.split()))
        self.assertEqual(found.splitlines()[0], b"Mr. Hale left at 9:30 a.m. for the U.S. embassy.")
        self.assertEqual(len(found.splitlines()), 5)

    def test_split_keeps_what_letters_say(self):
        # addresses and questions on lines of their own, where no byline or date tells a page
        post = b"I keep the boat in the harbour and paint it in spring.\n\nhttp://www.example.org\n\nLink?\n\nIt is blue.\n"
        self.assertEqual(b"".join(out("--split", stdin=post).split()), b"".join(post.split()))

    def test_split_is_never_empty(self):
        self.assertEqual(out("--split", stdin=b"By Dana Whitlock\n\nShare\n"), b"By Dana Whitlock\nShare\n")

    def test_split_of_a_long_paragraph(self):
        found = out("--split", stdin=SENTENCE * 2000).splitlines()
        self.assertEqual(found, [SENTENCE.strip()] * 2000)


class Cost(unittest.TestCase):
    """Time is linear in the input and memory is constant."""

    def test_time_is_linear(self):
        inputs = {
            "prose": SENTENCE,
            "no space": b"a",
            "no full stop": b"word and other ",
            "unspaced": "\u6771\u4eac".encode(),
            "marks": b". ! ? ",
            "lines": b"a\n",
            "paragraphs": b"Share\n\n",
            "tags": b"<p>",
            "less than": b"<",
            "open comment": b"<!-- ",
            "ampersand": b"&",
            "quotation marks": b'" ',
            "brackets": b"((",
            "initials": b"U.S. ",
        }
        for name, unit in inputs.items():
            for arguments in ([], ["--split"]):
                with self.subTest(input=name, arguments=arguments):
                    self.assertLess(growth(arguments, unit), 6)

    @unittest.skipUnless(os.path.exists("/proc/self/status"), "needs /proc")
    def test_memory_is_constant(self):
        if is_sanitized():
            self.skipTest("a sanitizer needs memory of its own")
        block = SENTENCE * (MEBIBYTE // len(SENTENCE))
        for arguments in ([], ["--limits", "large", "--json"], ["--split"], ["--explain"]):
            with self.subTest(arguments=arguments):
                self.assertLess(peak_kib(arguments, block, 64), 8 * 1024)

    @unittest.skipUnless(os.path.exists("/proc/self/status"), "needs /proc")
    def test_memory_of_a_batch_is_constant(self):
        if is_sanitized():
            self.skipTest("a sanitizer needs memory of its own")
        block = (SENTENCE * 30 + b"\0") * (MEBIBYTE // (30 * len(SENTENCE)))
        self.assertLess(peak_kib(["-0"], block, 64), 8 * 1024)
        self.assertLess(peak_kib(["-0", "--split"], block, 64), 8 * 1024)


@unittest.skipUnless(PAGE.exists(), "../shared/articles is not there")
class SavedPage(unittest.TestCase):
    NEVER = ("Share", "Hugo East", "February 10", "Technology Tracker", "websource", "Nature Magazine",
             "Socialist economic planning behind", "Chinese tech again innovates", "U.S. market response symptomatic")

    def test_nothing_of_the_page_is_shown(self):
        for limits in ("tiny", "standard", "large"):
            for size in (75, 140, 280):
                with self.subTest(limits=limits, size=size):
                    summary = out("--limits", limits, "--bytes", str(size), str(PAGE)).decode("utf-8")
                    self.assertLessEqual(len(summary.encode()), size + 1)
                    self.assertGreater(len(summary), size // 3)
                    for text in self.NEVER:
                        self.assertNotIn(text, summary)

    def test_no_word_is_cut(self):
        words = set(re.findall(r"\w+", PAGE.read_text(encoding="utf-8").lower()))
        for size in range(301):
            summary = out("--bytes", str(size), str(PAGE)).decode("utf-8")
            for word in re.findall(r"\w+", summary.lower()):
                self.assertIn(word, words)

    def test_split_has_no_page(self):
        lines = out("--split", str(PAGE)).decode("utf-8").splitlines()
        for line in ("By Hugo East", "February 10, 2025", "ASPI Critical Technology Tracker",
                     "Photo websource: Nature Magazine", "Share"):
            self.assertNotIn(line, lines)
        self.assertIn("Their recent forays into AI perfectly align with the CPC’s goals for the Chinese economy, to guide "
                      "China’s top minds into productive areas of the economy and away from the useless gambling and "
                      "speculation markets that constitute so much of the financial sector.", lines)

    def test_explain_names_the_kinds(self):
        table = out("--explain", str(PAGE)).decode("utf-8")
        for line in ("title      China’s DeepSeek AI", "byline     By Hugo East", "date       February 10, 2025",
                     "heading    Socialist economic planning", "furniture  Share"):
            self.assertIn("\n" + line, table)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        command = sys.argv.pop(1)
    started = time.monotonic()
    program = unittest.main(exit=False)
    print(f"{time.monotonic() - started:.0f} seconds", file=sys.stderr)
    sys.exit(0 if program.result.wasSuccessful() else 1)
