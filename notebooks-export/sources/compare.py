"""Compares notebooks that were made anew with those that are there: compare.py MADE THERE; ends with 4 where they differ.

Texts have to be equal, but for the images inside. Figures have to be of one size and alike on the whole: other versions of
matplotlib and FreeType draw letters a little otherwise, data, which alone are in colour, do not move.
"""

import difflib
import pathlib
import re
import sys

import matplotlib.image
import numpy

MOST_OFF = 0.08  # mean difference of a channel, of 1
MOST_MOVED = 0.05  # share of the coloured pixels, which are those that show data
NEAR = 5  # pixels
IMAGE = re.compile(r'("image/png": |base64,)"?[A-Za-z0-9+/=\\n]*')


def texts(made, there):
    old, new = (IMAGE.sub(r"\1", path.read_text(encoding="utf-8")).splitlines() for path in (there, made))
    return list(difflib.unified_diff(old, new, str(there), "made anew", lineterm="", n=1))[:20]


def figures(made, there):
    old, new = (matplotlib.image.imread(path)[:, :, :3] for path in (there, made))
    if old.shape != new.shape:
        return [f"{there}: {old.shape} is now {new.shape}"]
    off = float(numpy.abs(old - new).mean())
    moved = share_moved(*(image.max(axis=2) - image.min(axis=2) > 0.06 for image in (old, new)))
    found = [f"{there}: pixels are {off:.3f} off on average"] if off > MOST_OFF else []
    return found + ([f"{there}: {moved:.0%} of what is drawn in colour has moved"] if moved > MOST_MOVED else [])


def share_moved(old, new):
    """Coloured pixels of either figure without one of the other near them, as a share of all."""
    alone = (old & ~widened(new)) | (new & ~widened(old))
    return alone.sum() / max(1, (old | new).sum())


def widened(mask):
    wide = mask.copy()
    for axis in (0, 1):
        grown = wide.copy()
        for step in range(1, NEAR + 1):
            grown |= numpy.roll(wide, step, axis) | numpy.roll(wide, -step, axis)
        wide = grown
    return wide


def stale(made, there):
    """What is there although no source makes it any more."""
    names = {p.name for p in made.rglob("*")}
    old = [p for folder in (there, there / "figures") for p in folder.glob("[0-9]*") if p.name not in names]
    return [f"{path} is made by no source" for path in sorted(old)]


def main(made, there):
    found = stale(made, there)
    names = sorted(p.relative_to(made) for p in made.rglob("*") if p.is_file())
    for name in names:
        if not (there / name).exists():
            found.append(f"{there / name} is missing")
        elif name.suffix == ".png":
            found += figures(made / name, there / name)
        else:
            found += texts(made / name, there / name)
    if found:
        print("\n".join(found), file=sys.stderr)
        print("the notebooks differ from those that are there; jobs/notebooks makes them anew", file=sys.stderr)
        return 4
    print(f"{len(names)} files as they were")
    return 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
