"""The parameter that names a network: an installed one's id, or a path."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterString

from ..core.classmap.schemes import ClassScheme
from ..core.networks.find import default_network
from .own_widget import own_widget


def network_parameter(
    name: str, description: str, scheme: ClassScheme | None = None, *, several: bool = False
) -> QgsProcessingParameterString:
    """Make the parameter; it begins with the best network at hand.

    It is a text everywhere: in scripts, ``qgis_process`` and models. QGIS's own list for a text with
    suggestions silently replaces a value that it does not hold, such as a path, by its first one;
    dialogs therefore show a list of ours, which can be written in.

    Args:
        name: the parameter's name.
        description: its label.
        scheme: prefer a network of this scheme.
        several: it takes a list of networks, with commas between them.
    """
    card = default_network(scheme)
    parameter = QgsProcessingParameterString(name, description, card.id if card else None)
    show_as_list(parameter, several=several)
    return parameter


def show_as_list(parameter: QgsProcessingParameterDefinition, *, several: bool = False) -> None:
    """Let dialogs show a text that names a network, or several, as a list of the installed ones."""
    parameter.setMetadata({**own_widget("networks.network_widget.NetworkWidget"), "several_networks": several})
