"""Makes a notebook of a source, runs it, and writes it as .ipynb, .md (figures beside it) and .html.

    export.py SOURCE FOLDER [--figures-only]

In a source, `# %%` begins a cell of code, `# %% [markdown]` one of text, and `# %% tags=["text"]` one that shows sentences of the
corpus: with --figures-only it is left out, and only the .md is written. The same source on the same tables gives the same bytes.
"""

import pathlib
import re
import sys

import nbformat
from nbconvert import HTMLExporter, MarkdownExporter
from nbconvert.preprocessors import ExecutePreprocessor

MARK = re.compile(r"^# %%(?P<kind> \[markdown\])?(?: tags=\[(?P<tags>.*)\])?$")
FIGURES = (
    "%matplotlib inline\n"
    "%config InlineBackend.figure_format = 'png'\n"
    "%config InlineBackend.print_figure_kwargs = {'metadata': {'Software': None}, 'bbox_inches': None}\n"
)
CSS = (
    "body{font:16px/1.55 system-ui,sans-serif;max-width:880px;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}"
    "img{max-width:100%}pre{background:#f6f7f8;padding:.7rem;overflow:auto;font-size:13px;line-height:1.4}"
    "table{border-collapse:collapse;font-size:14px}td,th{border-bottom:1px solid #ddd;padding:.25rem .6rem;text-align:left;vertical-align:top}"
    ".prompt,.anchor-link{display:none}"
)


def cells(source, figures_only):
    blocks, head = [], None
    for line in source.splitlines():
        mark = MARK.match(line)
        if mark:
            head = (mark["kind"] is not None, '"text"' in (mark["tags"] or ""))
            blocks.append((head, []))
        elif head:
            blocks[-1][1].append(line)
    for (is_markdown, is_text), lines in blocks:
        if is_text and figures_only:
            continue
        if is_markdown:
            lines = [re.sub(r"^# ?", "", line) for line in lines]
        make = nbformat.v4.new_markdown_cell if is_markdown else nbformat.v4.new_code_cell
        yield make("\n".join(lines).strip())


def notebook(path, figures_only):
    book = nbformat.v4.new_notebook(cells=list(cells(path.read_text(encoding="utf-8"), figures_only)))
    book.metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    first = next(cell for cell in book.cells if cell.cell_type == "code")
    shown, first.source = first.source, FIGURES + first.source
    ExecutePreprocessor(timeout=600, kernel_name="python3").preprocess(book, {"metadata": {"path": str(path.parent)}})
    first.source = shown
    book.metadata = {"kernelspec": book.metadata["kernelspec"], "language_info": {"name": "python"}}
    for number, cell in enumerate(book.cells):
        cell["id"] = f"cell-{number}"
        cell.metadata = {}
        for output in cell.get("outputs", []):
            if output.get("data", {}).get("image/png"):
                output.data = {"image/png": output.data["image/png"]}
            elif output.get("data", {}).get("text/markdown"):
                output.data = {"text/markdown": output.data["text/markdown"]}
    return book


def write(book, name, folder, md_only):
    folder.mkdir(parents=True, exist_ok=True)
    text, resources = MarkdownExporter().from_notebook_node(book)
    for output in sorted(resources["outputs"]):
        figure = folder / "figures" / f"{name}-{output.removeprefix('output_')}"
        figure.parent.mkdir(exist_ok=True)
        figure.write_bytes(resources["outputs"][output])
        text = text.replace(f"({output})", f"(figures/{figure.name})")
    (folder / f"{name}.md").write_text(re.sub(r"\n{3,}", "\n\n", text).strip() + "\n", encoding="utf-8")
    if md_only:
        return
    nbformat.write(book, str(folder / f"{name}.ipynb"))
    html, _ = HTMLExporter(template_name="basic").from_notebook_node(book)
    (folder / f"{name}.html").write_text(
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{name}</title><style>{CSS}</style></head><body>\n{html.strip()}\n</body></html>\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    source = pathlib.Path(sys.argv[1]).resolve()
    few = "--figures-only" in sys.argv
    write(notebook(source, few), source.stem, pathlib.Path(sys.argv[2]), few)
