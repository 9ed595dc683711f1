"""A store: a folder of tables with a manifest, opened to read, or held to write by one run."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from onrecord.errors import StoreError
from onrecord.store.manifest import SCHEMA, Manifest
from onrecord.store.parquet import unwritable

_MANIFEST = "manifest.json"
_LOCK = ".lock"


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a store.

    Raises:
        StoreError: The folder is no store, its manifest is broken, or another version wrote it.
    """
    place = folder / _MANIFEST
    try:
        manifest = msgspec.json.decode(place.read_bytes(), type=Manifest)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise StoreError(
            place=str(folder),
            problem="it is no store",
            cure=f"Make one with: onrecord trace PATH... -o {folder}",
        ) from error
    except OSError as error:
        raise StoreError(
            place=str(place),
            problem=f"it cannot be opened ({error.strerror})",
            cure="See that you may read it",
        ) from error
    except msgspec.DecodeError as error:
        raise StoreError(
            place=str(place),
            problem=f"it is damaged ({error})",
            cure="Trace the stories anew into another folder",
        ) from error
    if manifest.schema != SCHEMA:
        raise StoreError(
            place=str(place),
            problem=f"the store has schema {manifest.schema}, this onrecord writes {SCHEMA}",
            cure="Trace the stories anew into another folder",
        )
    return manifest


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest, whole or not at all.

    Raises:
        StoreError: The disk is full or the folder cannot be written to; the old one stands.
    """
    place = folder / _MANIFEST
    unfinished = place.with_suffix(".part")
    try:
        unfinished.write_bytes(msgspec.json.format(msgspec.json.encode(manifest)) + b"\n")
        os.replace(unfinished, place)
    except OSError as error:
        raise unwritable(place, error) from error


@contextmanager
def held(folder: Path) -> Iterator[Manifest]:
    """Hold a store for writing; a new one is made where there is none.

    Raises:
        StoreError: Another run holds it, the folder holds something else, or is no store of this
            version.
    """
    if folder.exists() and not (folder / _MANIFEST).exists() and _is_used(folder):
        raise StoreError(
            place=str(folder),
            problem="it is no store, and not empty",
            cure="Choose a folder that does not exist yet",
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / _LOCK, timeout=0):
            if not (folder / _MANIFEST).exists():
                write_manifest(folder, Manifest())
            yield read_manifest(folder)
    except Timeout as error:
        raise StoreError(
            place=str(folder),
            problem="another run of onrecord trace writes to it",
            cure="Wait until that one has ended",
        ) from error
    except OSError as error:
        raise unwritable(folder, error) from error


def _is_used(folder: Path) -> bool:
    return not folder.is_dir() or any(one.name != _LOCK for one in folder.iterdir())
