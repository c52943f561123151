"""A map for each of several networks, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from ..draft import claimed
from ..errors import RunCancelled, SceneMapperError
from ..feedback import Feedback, step_of
from ..geo.output_check import Output, check_outputs
from ..inference.card import ModelCard
from ..message import Message
from .clouded import with_cloud_masks
from .engine import Executor, classify
from .network_requests import requests_of_each
from .plan import Plan, make_plan
from .request import ClassifyRequest
from .result import MapResult
from .stacked import with_stacks


def classify_each(
    request: ClassifyRequest, cards: Sequence[ModelCard], executor: Executor, feedback: Feedback
) -> list[MapResult]:
    """Make a map for each network.

    What can be refused is refused before the first map is begun. Products are stacked, and clouds without a layer
    found by a network, once for all maps.

    Args:
        request: what to make; its network does not count, its outputs are named as `network_requests.path_of_each`
            takes them.
        cards: the networks, which need not fit together.
        executor: as `engine.classify` takes it.
        feedback: told of progress and asked whether to stop.

    Returns:
        What was made, in the order of the networks.

    Raises:
        SceneMapperError: a map could not be made, and why; the maps of the networks before it are whole.
        RunCancelled: the user stopped; it names the files of the maps that are whole.
    """
    requests = requests_of_each(request, cards)
    outputs = [path for one in requests for path in one.outputs]
    check_outputs([Output(path) for path in outputs], ())
    with claimed(outputs), with_stacks(requests, feedback) as stacked:
        plans: list[Plan | None] = [make_plan(one) for one in stacked]
        with with_cloud_masks(stacked, feedback) as (clear, rest):
            if clear != stacked:  # planned without the masks, only to refuse what cannot be made
                plans = [None] * len(clear)
            return _classify(clear, plans, executor, rest)


def _classify(
    requests: Sequence[ClassifyRequest], plans: Sequence[Plan | None], executor: Executor, feedback: Feedback
) -> list[MapResult]:
    results: list[MapResult] = []
    for number, (one, plan) in enumerate(zip(requests, plans)):
        feedback.pushInfo(
            Message("Map {number} of {n}: {network}.", number=number + 1, n=len(requests), network=one.card.title)
        )
        part = step_of(feedback, number, len(requests))
        try:
            results.append(classify(one, executor, part, plan))
        except (RunCancelled, SceneMapperError) as error:
            if isinstance(error, RunCancelled) or feedback.isCanceled():  # a signal makes whoever was reading fail
                raise RunCancelled([file for result in results for file in result.files]) from error
            raise
        feedback.pushInfo(Message("Written: {file}", file=results[-1].output))
    return results
