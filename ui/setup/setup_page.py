"""The page that sets onnxruntime up, which runs the networks and which QGIS does not bring."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import SceneMapperError
from ...core.feedback import Feedback
from ...core.inference.gpu import nvidia_card
from ...core.setup import ort_setup
from ...core.setup.dependencies import dependency_folder
from ...core.setup.gpu_build import cuda_of_gpu_build
from ...core.setup.wheel_files import look_at
from ...layers.proxy import qgis_proxy
from ...layers.translation import error_text, tr, translated
from ..run.job import JobBar
from ..widgets.background import Background
from ..widgets.buttons import push_button
from ..widgets.fitting import fit_to_screen, scrolling
from ..widgets.help_button import HelpButton
from ..widgets.log_view import LogView
from ..widgets.tab_order import order_tabs


class SetupPage(QDialog):
    """Tells whether onnxruntime is there, installs and removes it."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Scene Mapper – Setup"))
        self._background = Background(self)
        self._status = ort_setup.status()
        self._card = ""
        self._cuda = 0
        self._problem = ""
        self.icon = QLabel(self)
        self.state = _text_label(self)
        self.version = _text_label(self)
        self.folder = _text_label(self)
        self.importers = _text_label(self)
        self.card = _text_label(self)
        self.install_button = push_button(self, "", action=self._install_cpu)
        self.wheel_button = push_button(self, tr("From &Wheel Files…"), action=self._install_wheels)
        self.wheel_button.setToolTip(
            tr(
                "For computers without internet access: select the .whl files of onnxruntime and of the "
                "import packages together"
            )
        )
        self.gpu_button = push_button(self, tr("Install &GPU Build"), action=self._install_gpu)
        self.remove_button = push_button(self, tr("Re&move…"), action=self._remove)
        self.help_button = HelpButton("setup", self)
        self.close_button = push_button(self, tr("Close"), action=self.close)
        self.log = LogView(self)
        self.log.layout().setContentsMargins(0, 0, 0, 0)
        self.job = JobBar(self, follow=False)
        self.job.message.connect(self.log.add)
        self.job.busy_changed.connect(lambda _: self._show_state())
        self._lay_out()
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        """Check again: something may have been installed meanwhile. Earlier errors are cleared."""
        if not self.job.busy():
            self.job.clear()
        self.look()
        super().showEvent(event)

    def look(self) -> None:
        """Find out what there is."""
        self._status = ort_setup.status()
        self._problem = ""
        self._show_state()
        self.card.setText(tr("checking…"))
        self._background.ask("problem", lambda _: ort_setup.problem_of_onnxruntime(), self._take_problem)
        self._background.ask("card", lambda _: nvidia_card(), self._take_card)

    def shut_down(self) -> None:
        """Stop what runs; afterwards the page may be deleted."""
        self.job.shut_down()
        self._background.shut_down()

    # --- layout ------------------------------------------------------------------------

    def _lay_out(self) -> None:
        font = self.state.font()
        font.setBold(True)
        self.state.setFont(font)
        top = QHBoxLayout()
        top.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.state, 1)
        python = ".".join(str(n) for n in sys.version_info[:3])
        form = QFormLayout()
        form.addRow(tr("Version"), self.version)
        form.addRow(tr("Folder"), self.folder)
        form.addRow(tr("Import packages"), self.importers)
        form.addRow(tr("GPU"), self.card)
        form.addRow(tr("QGIS's Python"), QLabel(f"{python}, {sys.platform}", self))
        about = _text_label(self)
        about.setText(
            tr(
                "onnxruntime runs the networks. Scene Mapper downloads a verified version from the Python "
                "Package Index to a folder in your profile. QGIS and its packages are not changed. Remove "
                "undoes the installation."
            )
        )
        buttons = QHBoxLayout()
        for button in (self.install_button, self.gpu_button, self.wheel_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.job, 1)
        for button in (self.help_button, self.close_button):
            bottom.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        content = QWidget(self)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(top)
        inside.addWidget(about)
        inside.addLayout(form)
        inside.addLayout(buttons)
        inside.addWidget(self.log, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(scrolling(content), 1)
        layout.addLayout(bottom)  # always in reach
        order_tabs(self)
        fit_to_screen(self, 46, 46)

    # --- state -------------------------------------------------------------------------

    def _take_card(self, card: str) -> None:
        self._card = card
        self._show_state()
        if card:
            self._background.ask("cuda", lambda _: cuda_of_gpu_build(), self._take_cuda)

    def _take_cuda(self, cuda: int) -> None:
        self._cuda = cuda
        self._show_state()

    def _take_problem(self, problem: str) -> None:
        self._problem = translated(problem)
        self._show_state()

    def _show_state(self) -> None:
        found, idle = self._status.found, not self.job.busy()
        works = found and not self._problem
        pixmap = QStyle.StandardPixmap.SP_DialogApplyButton if works else QStyle.StandardPixmap.SP_MessageBoxWarning
        size = 2 * self.fontMetrics().height()
        self.icon.setPixmap(self.style().standardIcon(pixmap).pixmap(size, size))
        if works:
            self.state.setText(tr("onnxruntime is installed: Scene Mapper is ready."))
        elif found:
            self.state.setText(
                tr(
                    "onnxruntime is installed but does not work: {reason}. Press Install to install a working version."
                ).format(reason=self._problem)
            )
        else:
            self.state.setText(tr("onnxruntime is not installed. Networks cannot run without it. Press Install."))
        self.version.setText(self._status.version or (tr("unknown") if found else "–"))
        whose = tr("installed by Scene Mapper") if self._status.ours else tr("not installed by Scene Mapper")
        self.folder.setText(
            f"{_short(self._status.where)} ({whose})"
            if found
            else tr("{folder} (not created yet)").format(folder=_short(dependency_folder()))
        )
        self.importers.setText(_importers_text(self._status.missing))
        self.card.setText(self._card or tr("no NVIDIA GPU found; the CPU is used"))
        self.install_button.setText(tr("&Reinstall") if self._status.ours else tr("&Install"))
        self.install_button.setDefault(not works)
        self.gpu_button.setVisible(bool(self._card))
        cuda = str(self._cuda) if self._cuda else "12/13"
        self.gpu_button.setToolTip(
            tr("Runs on an NVIDIA GPU. Requires its driver, CUDA {cuda} and cuDNN 9.").format(cuda=cuda)
        )
        for button in (self.install_button, self.gpu_button, self.wheel_button):
            button.setEnabled(idle)
        self.remove_button.setEnabled(idle and self._status.removable)
        self.remove_button.setToolTip("" if self._status.removable else tr("Scene Mapper installed nothing here."))

    # --- what the buttons do -----------------------------------------------------------

    def _install(self, gpu: bool = False, wheels: Sequence[Path] = ()) -> None:
        if not wheels and self._status.found and not self._status.ours and not self._problem and not self._ask_beside():
            return
        was_loaded = "onnxruntime" in sys.modules
        proxy = None if wheels else qgis_proxy()
        title = tr("Installing {what}…").format(what=", ".join(wheel.name for wheel in wheels) or "onnxruntime")
        self.log.add("title", title)

        def work(feedback: Feedback) -> ort_setup.SetupStatus:
            return ort_setup.install(feedback, gpu=gpu, wheels=wheels, proxy=proxy)

        self.job.run(title, work, lambda _: self._installed(was_loaded))

    def _installed(self, was_loaded: bool) -> None:
        self.look()
        text = (
            tr("onnxruntime {version} is installed.").format(version=self._status.version)
            if self._status.found
            else tr("Installed; onnxruntime itself is still missing.")
        )
        if was_loaded:
            text += " " + tr("QGIS has still loaded the previous version. Restart QGIS to use the new one.")
        self.job.show_done(text)
        self.changed.emit()

    def _ask_beside(self) -> bool:
        """Ask whether to install although there is an onnxruntime of somebody else's."""
        question = tr(
            "A working onnxruntime is already installed in {folder}. It is kept, but Scene Mapper will use "
            "its own. Install anyway?"
        ).format(folder=self._status.where)
        return self._confirmed(tr("Install onnxruntime"), question, tr("Install"))

    def _install_cpu(self) -> None:
        self._install()

    def _install_gpu(self) -> None:
        self._install(gpu=True)

    def _install_wheels(self) -> None:
        title = tr("Wheels of onnxruntime, and of onnx, protobuf, typing_extensions and h5py")
        paths, _ = QFileDialog.getOpenFileNames(self, title, "", f"{tr('Wheels')} (*.whl);;{tr('All files')} (*)")
        if paths:
            self._install_files([Path(path) for path in paths])

    def _install_files(self, paths: Sequence[Path]) -> None:
        """Install wheel files; ask first about those that are not known."""
        try:
            wheels = look_at(paths)
        except SceneMapperError as error:
            self.job.show_problem(error_text(error))
            self.log.add("error", error_text(error))
            return
        unknown = [wheel.path.name for wheel in wheels if not wheel.known]
        question = tr(
            "Scene Mapper has no checksum for this version and cannot verify the file: {files}. A package "
            "can run any code with your rights. Install it only if you trust its source."
        ).format(files=", ".join(unknown))
        if not unknown or self._confirmed(tr("Install from Wheel Files"), question, tr("Install")):
            self._install(wheels=paths)

    def _remove(self) -> None:
        question = tr(
            "Remove the packages that Scene Mapper installed in {folder}? Networks cannot run until "
            "onnxruntime is installed again."
        ).format(folder=dependency_folder())
        if not self._confirmed(tr("Remove onnxruntime"), question, tr("Remove")):
            return
        try:
            ort_setup.remove()
        except SceneMapperError as error:
            self.job.show_problem(error_text(error))
            self.log.add("error", error_text(error))
            return
        self.look()
        text = tr("onnxruntime was removed.")
        if "onnxruntime" in sys.modules:
            text += " " + tr("It stays loaded until QGIS is closed.")
        self.job.show_done(text)
        self.log.add("info", text)
        self.changed.emit()

    def _confirmed(self, title: str, question: str, yes_text: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        yes = box.addButton(yes_text, QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        return box.clickedButton() is yes


def _importers_text(missing: Sequence[str]) -> str:
    """Return which kinds of published networks can be imported, and what the others need."""
    if not missing:
        return tr("onnx and h5py are installed. Keras and PyTorch files can be imported.")
    for_all = [name for name in missing if name != "h5py"]
    if for_all:
        return tr(
            "missing: {packages}. ONNX files can be imported. Keras and PyTorch files need these packages."
        ).format(packages=", ".join(missing))
    return tr("missing: h5py. ONNX and PyTorch files can be imported. Keras files (.h5) need h5py.")


def _short(folder: str | Path) -> str:
    """Write a folder as people read it: the home folder as ~, except on Windows."""
    home = Path.home()
    if sys.platform != "win32" and home in Path(folder).parents:
        return f"~/{Path(folder).relative_to(home)}"
    return str(folder)


def _text_label(parent: QWidget) -> QLabel:
    """Make a label for text that may come from anywhere, to select and to copy."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label
