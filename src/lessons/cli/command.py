"""What can be typed after `lessons`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from lessons.course.location import find_course
from lessons.model.content_error import ContentErrors

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)

FileOrFolder = Annotated[
    Path | None, typer.Argument(help="A course folder or one file of it. Default: this course.")
]


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def lab(context: typer.Context) -> None:
    """Open JupyterLab on the first lesson. Anything more goes on to JupyterLab."""
    from lessons.cli.lab import open_lab

    raise typer.Exit(open_lab(context.args))


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def hub_server(context: typer.Context) -> None:
    """Run as the server of one user of a JupyterHub; the hub starts this itself."""
    from lessons.cli.hub_server import start

    start(context.args)


@app.command()
def check(path: FileOrFolder = None) -> None:
    """Say every error of a course, or of one of its files, with place and mend."""
    from lessons.course.checking import inspect

    path = path or find_course()
    report = inspect(path.absolute())
    for warning in report.warnings:
        typer.echo(f"warning: {warning}")
    if report.drafts:
        wait = "draft waits" if report.drafts == 1 else "drafts wait"
        typer.echo(f"{report.first_draft}: {report.drafts} {wait} for an author, from here on.")
    if report.errors:
        raise ContentErrors(report.errors)
    typer.echo(f"{path}: no errors.")


@app.command()
def draft(
    faq: Annotated[Path, typer.Argument(help="A FAQ in Markdown, with the author's marks.")],
    timeline: Annotated[
        Path | None, typer.Option(help="Dated events to draft from as well, as timeline.csv.")
    ] = None,
    seed: Annotated[
        int, typer.Option(help="Another number, another choice of distractors.")
    ] = 0,
    out: Annotated[
        Path | None,
        typer.Option(help="The quiz file to write or to renew. Default: the screen."),
    ] = None,
) -> None:
    """Draft quiz items from a FAQ, and from dated events.

    A quiz file that is there already keeps what you edited.
    """
    from rich.console import Console

    from lessons.cli.drafts import draft_quiz
    from lessons.records.file_writing import write_whole

    if out and not out.parent.is_dir():
        raise FileNotFoundError(f"{out.parent}: there is no such folder; make it first.")
    data, summary = draft_quiz(faq, timeline, seed, out)
    if out is None:
        typer.echo(data, nl=False)
    else:
        write_whole(out, data)
    summary.show(Console(stderr=True))


@app.command()
def build(
    notebooks: Annotated[
        list[Path] | None, typer.Argument(help="Notebooks to run. Default: all of the course.")
    ] = None,
) -> None:
    """Run notebooks and keep their static outputs, as they are committed."""
    from lessons.cli.building import NotBuilt
    from lessons.cli.building import build as build_notebook

    folder = find_course().parent / "notebooks"
    for notebook in notebooks or sorted(folder.glob("*.ipynb")):
        try:
            changed = build_notebook(notebook)
        except NotBuilt as problem:
            sys.exit(str(problem))
        typer.echo(f"{notebook}: {'written' if changed else 'unchanged'}")


@app.command()
def handouts(
    folder: Annotated[Path, typer.Argument(help="An existing folder for the pages.")],
) -> None:
    """Write a page to print for every lesson, and one with its key."""
    from lessons.course.course import Course
    from lessons.records.file_writing import write_whole
    from lessons.widgets.handout_pages import handout, lessons

    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: there is no such folder; make it first.")
    course = Course.load(find_course())
    for lesson in lessons(course):
        for key in (False, True):
            path = folder / f"{lesson.identifier}{'-key' if key else ''}.html"
            write_whole(path, handout(course, lesson, key).encode())
            typer.echo(str(path))


@app.command()
def class_database(
    address: Annotated[str, typer.Argument(help="Its owner's, as postgresql+psycopg://…")],
    learner: Annotated[
        list[str] | None,
        typer.Option(help="A role for its own rows alone. May repeat."),
    ] = None,
    instructor: Annotated[
        list[str] | None, typer.Option(help="A role that reads the whole class. May repeat.")
    ] = None,
) -> None:
    """Prepare a PostgreSQL for a class, and print what each person's JupyterLab needs.

    A line for each role: its name, a variable, and the address to set it to.
    """
    from lessons.cli.class_roles import make_roles
    from lessons.records.problem import RecordsProblem

    try:
        for row in make_roles(address, learner or (), instructor or ()):
            typer.echo(",".join(row))
    except RecordsProblem as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(1) from None
    typer.echo("The database is ready.", err=True)


def main() -> None:
    """Run the command; what is wrong with the content is told without a traceback."""
    # Content is UTF-8, whatever the terminal's locale says.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except ContentErrors as problem:
        for error in problem.errors:
            print(error, file=sys.stderr)
        count = len(problem.errors)
        sys.exit(f"{count} {'error' if count == 1 else 'errors'}; nothing was written.")
    except OSError as problem:
        place, reason = problem.filename, problem.strerror
        sys.exit(f"{place}: {reason}." if place and reason else str(problem))
    except UnicodeError as problem:
        sys.exit(str(problem))
