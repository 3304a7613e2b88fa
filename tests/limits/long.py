"""Long texts, most of them one line with a fault in each of its words: how their cost grows with their length.

Costs are instructions that callgrind counts, which repeat whatever else the machine does. Of a text four times as long it
takes four times as many, where each word costs the same, and sixteen times where each looks at all others.
"""
import os, re, shutil, subprocess, tempfile

PROJECT = ".ctrc.yaml"

# What, in which file, a text of `n` words, and for which `n` it is measured.
TEXTS = [
    ("variables that nobody has defined", "a.nix", lambda n: "f" + " x" * n, 2000),
    ("closing brackets that nobody has opened", "a.nix", lambda n: "[ " + ") " * n, 2000),
    ("functions with an argument that nobody uses", "a.nix", lambda n: "[ " + "(x: 1) " * n + "]", 2000),
    ("names that are defined twice", "a.nix", lambda n: "{ " + "a = 1; " * n + "}", 2000),
    ("options that do not exist", "a.spec",
     lambda n: "{ containers.a = { path = \"/a\"; " + "".join(f"o{i} = 1; " for i in range(n)) + "}; }", 1000),
    ("options that do not exist, in YAML", "a.yaml", lambda n: "{" + ", ".join(f"o{i}: 1" for i in range(n)) + "}", 1000),
    ("values of another type", "a.spec", lambda n: "{ containers.a.bindMounts = { " + "".join(f"o{i} = 1; " for i in range(n)) + "}; }", 500),
    ("assertions that fail", "a.spec", lambda n: "{ assertions = [ " + "{ assertion = false; message = \"x\"; } " * n + "]; }", 1000),
    ("warnings", "a.spec", lambda n: "{ warnings = [ " + "\"x\" " * n + "]; }", 1000),
    ("characters that nobody sees", "a.spec", lambda n: "{ warnings = [ \"" + "\u200b " * n + "\" ]; }", 1000),
    ("settings that do not exist", PROJECT, lambda n: "".join(f"o{i}: 1\n" for i in range(n)), 2000),
    ("settings that do not exist, in one line", PROJECT, lambda n: "{" + ", ".join(f"o{i}: 1" for i in range(n)) + "}", 2000),
    ("settings twice", PROJECT, lambda n: "strict: 1\n" * n, 2000),
    ("aliases in the settings", PROJECT, lambda n: "all: &a 1\nkeep: [" + ", ".join(["*a"] * n) + "]", 2000),
    ("aliases of aliases in the settings", PROJECT,
     lambda n: "a0: &a0 [1]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, n // 50 + 2)), 2000),
    ("anchors in the settings", PROJECT, lambda n: "".join(f"o{i}: &a{i} 1\n" for i in range(n)), 2000),
    ("brackets in the settings", PROJECT, lambda n: "all: " + "[" * n + "]" * n, 2000),
    ("dashes in the settings", PROJECT, lambda n: "all:\n  " + "- " * n, 2000),
    ("braces in the settings", PROJECT, lambda n: "all: " + "{a: " * n + "}" * n, 2000),
    ("tags of one's own in the settings", PROJECT, lambda n: "".join(f"%TAG !a{i}! x:\n" for i in range(n)) + "--- 1\n", 2000),
]
FEW = {"variables that nobody has defined", "names that are defined twice", "settings that do not exist, in one line", "warnings"}
LITTLE = 500_000  # instructions: memory that is had in larger pieces costs as much
MOST_GROWTH = 6  # between 4, what is linear, and 16


def call(ctrc, file, text, before=(), **more):
    """Lints the text (or evaluates it), with a command before ctrc's own."""
    with tempfile.TemporaryDirectory() as folder:
        for path, content in [("containers.spec", "{ }"), (file, text)]:
            with open(f"{folder}/{path}", "w", encoding="utf-8") as f:
                f.write(content)
        spec = "containers.spec" if file == PROJECT else file
        return subprocess.run([*before, ctrc, "eval" if file.endswith(".nix") else "lint", spec], cwd=folder,
                              stdin=subprocess.DEVNULL, capture_output=True, **more)


def instructions(ctrc, file, text):
    done = call(ctrc, file, text, ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"])
    return int(re.search(rb"Collected : ([0-9]+)", done.stderr).group(1))


def growth(ctrc, file, make, n):
    """How many times as much a text of 4n words costs as one of n."""
    least, short, long = (instructions(ctrc, file, make(k)) for k in (1, n, 4 * n))
    return (long - least) / max(short - least, LITTLE)


def can_count():
    return shutil.which("valgrind") is not None and not os.environ.get("SAN")
