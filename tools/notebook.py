"""Run docs/notebook.ipynb from its top, so that what stands in it is what its code says now.

python -m tools.notebook
"""

import asyncio
from pathlib import Path

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOK = ROOT / "docs" / "notebook.ipynb"


async def run(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The notebook with fresh outputs.

    Raises:
        nbclient.exceptions.CellExecutionError: A cell fails.
    """
    place = {"metadata": {"path": str(ROOT)}}
    client = NotebookClient(notebook, timeout=120, record_timing=False, resources=place)
    await client.async_execute()
    # What differs from machine to machine is no part of the docs.
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for cell in notebook.cells:
        cell.metadata = {}
    return notebook


def main() -> None:
    """Run it, and write it back."""
    nbformat.write(asyncio.run(run(nbformat.read(NOTEBOOK, as_version=4))), NOTEBOOK)
    print(f"ran {NOTEBOOK.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
