#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The trainer: the same input gives the same bytes, and include/brevier/model.hpp is what it writes.

usage: train_test.py repeat|model TRAIN
       train_test.py quality|titles QUALITY [--update]

repeat  learns twice from the sample articles and a headline for each; and is refused what teaches nothing
model   learns from the corpora in ../shared/corpora and compares; exit code 77, skipped, where they are not
quality measures memories of several sizes on one of them, and compares with src/quality.md and src/quality.svg or
        writes these; skipped likewise. What it promises: `standard` loses at most 0.3 against `large`, `tiny` 1.5.
titles  compares lines with the titles of the corpora that have some, and this with src/titles.md, or writes it;
        skipped likewise. What it promises: of English headline() has more of them than the first bytes and the first
        sentence have; of the others it is nearer to the first sentence than summary() is."""
import json
import os
import re
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CORPORA = os.path.join(TOP, "..", "shared", "corpora")
# in the order in which the model was learnt; another order gives other sums
NAMES = ("cnn", "newswriters", "xsum", "bbc", "reuters", "orangesum_fr", "indonesian")
# sample articles in English, and what an editor might write above them
HEADLINES = {
    "wire": "Port Ellis dockworkers end 19-day strike after accepting 11.5% pay rise",
    "web-page": "Larkhaven council votes to close riverfront road to cars for 18 months",
    "brief": "Salt train derails near Cobb Junction, shutting main line to the coast",
    "results": "Orrin Semiconductor Q3 profit falls 31%; cuts 2025 sales outlook",
    "sport": "Adeyi's late double beats Kingsmere 3-2, puts Rovers in Cup final",
    "science": "Wild crows teach and improve mussel-opening tool, 12-year study finds",
}


def learn(train, to, corpora, rounds=None):
    options = ["--rounds", str(rounds)] if rounds else []
    subprocess.run([train, "--write", to, *options, *corpora], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    with open(to, encoding="utf-8") as f:
        return f.read()


def weights(text):
    return [int(n) for n in re.findall(r"-?\d+", text.split("int8_t model[use_count * feature_count] =")[1].split("};")[0]
                                       .replace("//", ""))]


def repeat(train):
    with tempfile.TemporaryDirectory() as folder:
        corpus = os.path.join(folder, "samples.jsonl")
        with open(corpus, "w", encoding="utf-8") as f:
            for name, headline in HEADLINES.items():
                with open(os.path.join(TOP, "examples/articles", name + ".txt"), encoding="utf-8") as article:
                    f.write(json.dumps({"id": name, "lang": "en", "title": headline, "text": article.read(),
                                        "reference": [headline]}) + "\n")
        first = learn(train, os.path.join(folder, "a.hpp"), [corpus], 30)
        again = learn(train, os.path.join(folder, "b.hpp"), [corpus], 30)
        if first != again:
            sys.exit("the same input gave other bytes")
        if not any(weights(first)) or max(map(abs, weights(first))) != 127:
            sys.exit("nothing was learnt, or the scale is not used")
    refused(train)


def refused(train):
    """What teaches nothing writes nothing: the model that stands in FILE stays."""
    with tempfile.TemporaryDirectory() as folder:
        to = os.path.join(folder, "model.hpp")
        corpora = {
            "broken": ('{"id": 1}\n', "broken.jsonl:1: not an article"),
            "empty": ("\n", "empty.jsonl: no article"),
            "silent": (json.dumps({"id": "a", "lang": "en", "title": "", "text": "It rained.", "reference": []}) + "\n",
                       "nothing to learn from"),
        }
        for name, (text, message) in corpora.items():
            with open(to, "w", encoding="utf-8") as f:
                f.write("as it was")
            corpus = os.path.join(folder, name + ".jsonl")
            with open(corpus, "w", encoding="utf-8") as f:
                f.write(text)
            said(1, message, train, "--write", to, "--rounds", "1", corpus)
            with open(to, encoding="utf-8") as f:
                if f.read() != "as it was":
                    sys.exit(f"{name}: the model was overwritten")
        said(1, "cannot be read", train, folder)
        said(1, "cannot be read", train, os.path.join(folder, "missing.jsonl"))
        said(2, "usage: train", train)
        said(2, "usage: train", train, "--nonsense", "x.jsonl")
        said(0, "usage: train", train, "--help")


def said(status, message, *command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != status or message not in (done.stdout if status == 0 else done.stderr):
        sys.exit(f"{command}: {done.returncode}, {done.stdout}{done.stderr} instead of {status}, {message}")


def model(train):
    corpora = [os.path.join(CORPORA, name + ".jsonl") for name in NAMES]
    if not all(map(os.path.exists, corpora)):
        print("skipped: there is no ../shared/corpora")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        fresh = learn(train, os.path.join(folder, "model.hpp"), corpora)
    with open(os.path.join(TOP, "include/brevier/model.hpp"), encoding="utf-8") as f:
        if f.read() != fresh:
            sys.exit("include/brevier/model.hpp is not what build/train writes:\n" + fresh.split("#ifndef")[0])


def quality(program):
    corpus = os.path.join(CORPORA, "cnn.jsonl")
    if not os.path.exists(corpus):
        print("skipped: there is no ../shared/corpora")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        plot = os.path.join(folder, "quality.svg")
        done = subprocess.run([program, "--plot", plot, corpus], check=True, stdout=subprocess.PIPE)
        with open(plot, encoding="utf-8") as f:
            fresh = {"src/quality.md": done.stdout.decode(), "src/quality.svg": f.read()}
    rows = {cells[2].strip(" `"): [float(c) for c in cells[3:7]]
            for cells in (line.split("|") for line in fresh["src/quality.md"].splitlines()[2:])}
    for preset, most in (("standard", 0.3), ("tiny", 1.5)):
        lost = max(best - got for best, got in zip(rows["large"], rows[preset]))
        if lost > most:
            sys.exit(f"{preset} loses {lost:.2f} ROUGE-1 against large, more than {most}")
    compare(fresh)


def titles(program):
    corpora = [os.path.join(CORPORA, name + ".jsonl") for name in ("bbc", "reuters", "orangesum_fr", "indonesian")]
    if not all(map(os.path.exists, corpora)):
        print("skipped: there is no ../shared/corpora")
        sys.exit(77)
    table = subprocess.run([program, "--titles", *corpora], check=True, stdout=subprocess.PIPE).stdout.decode()
    rows = [[float(c) for c in line.split("|")[3:7]] for line in table.splitlines()[2:]]
    if len(rows) != len(corpora):
        sys.exit(f"{len(rows)} rows for {len(corpora)} corpora:\n{table}")
    for corpus, (plain, lead, summary, headline) in zip(corpora, rows):
        # of English headline() has the grammar of headlines; of the others it keeps to the first sentence
        english = os.path.basename(corpus) in ("bbc.jsonl", "reuters.jsonl")
        if headline <= max(plain, lead) if english else abs(headline - lead) >= abs(summary - lead):
            sys.exit(f"{corpus}: headline() {headline}, summary() {summary}, the first sentence {lead}, bytes {plain}")
    compare({"src/titles.md": table})


def compare(fresh):
    for name, text in fresh.items():
        path = os.path.join(TOP, name)
        if "--update" in sys.argv:
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
            continue
        with open(path, encoding="utf-8") as f:
            if f.read() != text:
                sys.exit(f"{name} is not what build/quality prints; tests/train_test.py {sys.argv[1]} build/quality --update")


if __name__ == "__main__":
    {"repeat": repeat, "model": model, "quality": quality, "titles": titles}[sys.argv[1]](os.path.abspath(sys.argv[2]))
