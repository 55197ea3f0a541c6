#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""callstack.py [--begin PREFIX] [--each] FILE.ci ...: the deepest stack of any function whose name begins with
PREFIX, from the call graphs that g++ writes with -fcallgraph-info=su.

It is an upper bound: every call is taken to be possible, and no call to reuse its caller's frame. What makes a bound
impossible is an error: recursion, a call through a pointer, a frame whose size is not fixed, a function of unknown depth.
Functions of the compiler's own library are in ALLOWED, with a bound of their depth; they were read by hand.

  --each   a line for each of these functions, the deepest first: its stack, and the frames of its deepest path

Returns 0, or 1 with a line for each error."""

import argparse
import re
import sys

# Bytes on the stack at most, with all that they call.
ALLOWED = {
    re.compile(r"mem(cpy|move|set|cmp)|__aeabi_mem(cpy|move|set|clr)[48]?"): 16,
    re.compile(r"__aeabi_u?idiv(mod)?|__u?(div|mod)si3|__mulsi3|__aeabi_lmul"): 16,
    re.compile(r"__gnu_thumb1_case_(u|s)?(hi|qi|si)"): 8,
}

NODE = re.compile(r'node: \{ title: "([^"]*)" label: "([^"]*)"')
EDGE = re.compile(r'edge: \{ sourcename: "([^"]*)" targetname: "([^"]*)"')
FRAME = re.compile(r"(\d+) bytes \((\w+(?:,\w+)*)\)")
INDIRECT = "__indirect_call"


class Graph:
    def __init__(self, texts):
        self.frame = {}  # name -> bytes
        self.calls = {}  # name -> names
        self.label = {}
        self.errors = set()
        self.known = {}
        for text in texts:
            for name, label in NODE.findall(text):
                lines = label.split("\\n")
                self.label.setdefault(name, lines[0])
                found = FRAME.search(label)
                if found:
                    self.frame[name] = int(found.group(1))
                    if found.group(2) == "dynamic":
                        self.errors.add(f"the frame of {self.text(name)} has no fixed size")
            for caller, callee in EDGE.findall(text):
                self.calls.setdefault(caller, set()).add(callee)
        # A constructor has two names, of which only the second has a node.
        for caller, callees in self.calls.items():
            self.calls[caller] = {name if name in self.frame else self.constructor(name) for name in callees}

    def constructor(self, name):
        other = re.sub(r"C1E", "C2E", name)
        return next((one for one in (other, other.split(":")[-1]) if one in self.frame), name)

    def text(self, name):
        """The name as it stands in the source, without its types."""
        return self.label.get(name, name).split("(")[0].split(" ")[-1]

    def deepest(self, name, path=()):
        """(bytes, names) of the deepest path from `name` on."""
        if name in path:
            cycle = " -> ".join(self.text(n) for n in path[path.index(name):] + (name,))
            self.errors.add(f"recursion: {cycle}")
            return 0, ()
        if name in self.known:
            return self.known[name]
        if name == INDIRECT:
            self.errors.add(f"{self.text(path[-1])} calls through a pointer")
            return 0, ()
        if name not in self.frame:
            for pattern, depth in ALLOWED.items():
                if pattern.fullmatch(name):
                    return depth, (name,)
            self.errors.add(f"{self.text(path[-1]) if path else '?'} calls {name}, whose depth is not known")
            return 0, ()
        below = max((self.deepest(callee, path + (name,)) for callee in sorted(self.calls.get(name, ()))),
                    default=(0, ()))
        result = self.frame[name] + below[0], (name,) + below[1]
        self.known[name] = result
        return result

    def frames_above(self, name, target):
        """The most bytes of frames on a path from `name` to a call of `target`; None if there is none."""
        best = None
        for callee in self.calls.get(name, ()):
            below = 0 if callee == target else self.frames_above(callee, target)
            if below is not None:
                best = max(best or 0, self.frame.get(name, 0) + below)
        return best


def read(paths):
    texts = []
    for path in paths:
        with open(path, encoding="utf-8") as f:
            texts.append(f.read())
    return Graph(texts)


def worst(graph, begin):
    """(bytes, names) of the deepest of the functions whose names begin so."""
    entries = sorted(name for name in graph.frame if name.startswith(begin))
    if not entries:
        graph.errors.add(f"there is no function {begin}*")
    return max((graph.deepest(name) for name in entries), default=(0, ()))


def show_each(graph, begin):
    paths = sorted((graph.deepest(name) for name in graph.frame if name.startswith(begin)), reverse=True)
    for depth, path in paths:
        print(depth, " > ".join(f"{graph.text(name)} {graph.frame.get(name, 0)}" for name in path))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--begin", default="", metavar="PREFIX")
    parser.add_argument("--each", action="store_true")
    parser.add_argument("files", nargs="+", metavar="FILE.ci")
    arguments = parser.parse_args()
    graph = read(arguments.files)
    if arguments.each:
        show_each(graph, arguments.begin)
    else:
        depth, path = worst(graph, arguments.begin)
        print(depth)
        for name in path:
            print(f"{graph.frame.get(name, 0):6}  {graph.text(name)}")
    for error in sorted(graph.errors):
        print(f"callstack: {error}", file=sys.stderr)
    return 1 if graph.errors else 0


if __name__ == "__main__":
    sys.exit(main())
