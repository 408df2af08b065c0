"""Worker processes for many texts: ordered, bounded, and the death of one costs only its own batch.

The processes are started afresh ("spawn"), so that this works alike on every system and next to any
threads. Each loads the models for itself, and gets a batch whenever it has answered the last one.
"""

from __future__ import annotations

import gc
import logging
import multiprocessing
import pickle  # what crosses the pipes is ours
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any

from attrs import define

from quoteattr.errors import ConfigError, QuoteattrError

if TYPE_CHECKING:
    from quoteattr.attributor import Attributor
    from quoteattr.types import Attribution

logger = logging.getLogger("quoteattr")

BATCH_CHARACTERS = 120_000
"""Characters of a batch, at most; a longer text makes a batch of its own."""
AHEAD = 3
"""How many answered batches per worker may wait for an earlier one."""
STARTS = 3
"""How often a process that the system kills while it starts is started, at most."""


def batches(texts: Iterable[Any], size: int, characters: int = BATCH_CHARACTERS) -> Iterator[list[Any]]:
    """The texts in lists of at most `size` texts and about `characters` characters.

    >>> list(batches(["a", "b", "cccc", "d"], 3, 3))
    [['a', 'b'], ['cccc'], ['d']]
    """
    batch: list[Any] = []
    length = 0
    for text in texts:
        long = len(text) if isinstance(text, str) else 0
        if batch and (length + long > characters or len(batch) >= size):
            yield batch
            batch, length = [], 0
        batch.append(text)
        length += long
        if len(batch) >= size or length >= characters:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


@define(eq=False)
class _Worker:
    """A process, our end of its pipe, and the batch that it has in hand."""

    process: Any
    connection: Connection
    ready: bool = False
    number: int | None = None
    batch: list[Any] | None = None
    started: bool = False
    starts: int = 1


def attribute_in_workers(
    attributor: Attributor, groups: Iterator[list[Any]], count: int
) -> Iterator[list[Attribution]]:
    """The answers for batch after batch, in order, from `count` processes.

    If a process dies (killed, out of memory), the texts that it had in hand are answered with an error
    (or raise, if the configuration says so) and a new process takes its place.

    Raises:
        ConfigError: the attributor holds a pipeline that cannot be sent to another process.
        QuoteattrError: a process cannot start.
    """
    context = multiprocessing.get_context("spawn")
    numbered = enumerate(groups)
    # No more processes than there are batches: a single batch is read by a single worker.
    first = list(islice(numbered, count))
    team: list[_Worker] = []
    answers: dict[int, list[Attribution]] = {}
    waiting = list(reversed(first))
    due, given = 0, False
    try:
        team.extend(_start(context, attributor) for _ in first)
        while True:
            for worker in team:
                if worker.ready and worker.batch is None and len(answers) < AHEAD * count:
                    number, batch = waiting.pop() if waiting else next(numbered, (None, None))
                    given = batch is None
                    if batch is not None and not _hand(worker, number, batch):
                        waiting.append((number or 0, batch))
            while due in answers:
                yield answers.pop(due)
                due += 1
            busy = [worker for worker in team if worker.batch is not None or not worker.ready]
            if given and not waiting and not answers and all(worker.batch is None for worker in team):
                return
            for connection in wait([worker.connection for worker in busy]) if busy else ():
                place = next(i for i, worker in enumerate(team) if worker.connection is connection)
                worker = team[place]
                try:
                    sort, content = worker.connection.recv()
                except (EOFError, OSError):
                    if worker.number is not None:
                        answers[worker.number] = _lost(attributor, worker)
                    team[place] = _restarted(context, attributor, worker)
                    continue
                if sort == "raise":
                    raise content
                worker.ready = worker.started = True
                if sort == "answers" and worker.number is not None:
                    answers[worker.number] = content
                    worker.number = worker.batch = None
    finally:
        _dismiss(team)


def _start(context: Any, attributor: Attributor) -> _Worker:
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, attributor), daemon=True, name="quoteattr worker")
    try:
        process.start()
    except (TypeError, AttributeError, ValueError, pickle.PicklingError) as error:
        ours.close()
        msg = (
            f"The pipeline cannot be sent to worker processes ({error}); pass nlp as the name of a Stanza package "
            "or a resource directory, or leave out workers."
        )
        raise ConfigError(msg) from error
    finally:
        theirs.close()
    return _Worker(process, ours)


def _hand(worker: _Worker, number: int | None, batch: list[Any]) -> bool:
    """Gives a worker a batch; False if it is dead."""
    try:
        worker.connection.send(batch)
    except (BrokenPipeError, OSError):
        worker.ready = False  # its end is noticed when it is read from
        return False
    worker.number, worker.batch = number, batch
    return True


def _lost(attributor: Attributor, worker: _Worker) -> list[Attribution]:
    """What a dead worker's texts are answered with.

    Raises:
        DocumentError: if the configuration says that errors are to be raised.
    """
    from quoteattr.errors import DocumentError
    from quoteattr.types import Attribution

    worker.process.join(5)
    message = f"the worker process that read this document ended (exit code {worker.process.exitcode})"
    if attributor.config.on_error == "raise":
        raise DocumentError(f"A document could not be read: {message}.")
    logger.debug("%s", message)
    options = attributor.config.to_dict()
    return [
        Attribution(text if isinstance(text, str) else "", config=options, error=f"DocumentError: {message}")
        for text in worker.batch or ()
    ]


def _restarted(context: Any, attributor: Attributor, dead: _Worker) -> _Worker:
    """A new process in the place of a dead one.

    Raises:
        QuoteattrError: if the dead one ended by itself before it was ready, or the system killed it and those
            before it while they started.
    """
    dead.process.join(5)
    dead.connection.close()
    killed = (dead.process.exitcode or 0) < 0
    if not dead.started and (not killed or dead.starts >= STARTS):
        cause = (
            "The system killed it each time, as it does when memory is short: use fewer workers."
            if killed
            else 'In a script, call attribute_many(…, workers=…) below `if __name__ == "__main__":`, '
            "since each worker imports the script."
        )
        msg = f"A worker process could not start (exit code {dead.process.exitcode}). {cause}"
        raise QuoteattrError(msg)
    worker = _start(context, attributor)
    worker.starts = 1 if dead.started else dead.starts + 1
    return worker


def _dismiss(team: list[_Worker]) -> None:
    """Ends all processes."""
    for worker in team:
        worker.connection.close()
        worker.process.terminate()
    for worker in team:
        worker.process.join(5)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join(5)


def _work(connection: Connection, attributor: Attributor) -> None:
    """The life of a worker process: load, then answer batch after batch until the pipe closes."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us
    try:
        attributor.nlp  # noqa: B018
        gc.freeze()  # what is loaded stays: it need not be searched for garbage again and again
        if "torch" in sys.modules:
            sys.modules["torch"].set_num_threads(1)
        connection.send(("ready", None))
        while True:
            batch = connection.recv()
            connection.send(("answers", attributor.answers(batch)))
    except (EOFError, BrokenPipeError):
        pass
    except Exception as error:
        _complain(connection, error)


def _complain(connection: Connection, error: Exception) -> None:
    """Sends an error to the parent, in a form that can be sent."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301
    except Exception:
        error = QuoteattrError(f"A worker process failed: {error!r}")
    try:
        connection.send(("raise", error))
    except OSError:
        logger.debug("the parent is gone, nobody is told of %r", error)
