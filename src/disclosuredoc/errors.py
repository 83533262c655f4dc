"""The exceptions of the library, one tree.

DisclosureError
├── InputError            facts, workbook or document not understood (exit 2)
├── UnsafeFileError       a file that is refused unread (exit 2, for templates 3)
├── LayoutNotFoundError   no such province and year (exit 3)
├── TemplateError         a Word template or layout that cannot be used (exit 3)
├── ChecksFailedError     findings of severity error stop the document (exit 1)
└── OutputError           a file could not be written, the old one stays (exit 4)

What a user did wrong inside a document is a value (`findings`), not an exception.
Messages are Simplified Chinese, since the command line shows them to clerks as they are.
"""

from __future__ import annotations

TYPE_CHECKING = False  # the name is enough for the checkers; typing itself slows --help
if TYPE_CHECKING:
    from collections.abc import Iterable

    from disclosuredoc.findings import Problem, Report


class DisclosureError(Exception):
    """Anything that this library raises on purpose.

    Its arguments are those it was made with, so that it travels between processes; its text is made of them.
    """


class InputError(DisclosureError):
    """Input that was not understood, with every problem at once.

    Attributes:
        source: the name of the file, as shown to the user.
        problems: all problems, in the order of the file.
    """

    def __init__(self, source: str, problems: Iterable[Problem]) -> None:
        self.source = source
        self.problems = tuple(problems)
        super().__init__(source, self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class UnsafeFileError(DisclosureError):
    """A file that the guarded opener refuses.

    Attributes:
        source: the file's base name.
        part: the member of the package that is refused, empty for the whole file.
        reason: why, and what to do, in Chinese.
    """

    def __init__(self, source: str, reason: str, part: str = "") -> None:
        self.source = source
        self.part = part
        self.reason = reason
        super().__init__(source, reason, part)

    def __str__(self) -> str:
        where = f"{self.source}（{self.part}）" if self.part else self.source
        return f"{where}：{self.reason}"


class LayoutNotFoundError(DisclosureError):
    """A layout that does not exist.

    Attributes:
        name: the layout asked for, such as ``hebei/2031``.
        known: the layouts there are.
    """

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(name, self.known)

    def __str__(self) -> str:
        return f"没有版式“{self.name}”；现有版式：{'、'.join(self.known) or '无'}。请改用其中之一"


class TemplateError(DisclosureError):
    """A template or layout that cannot be used, with every problem at once.

    Attributes:
        template: the template's or layout's name.
        problems: each with its place in the document (table, row, paragraph) or in layout.toml.
        lines: each problem in one line, with the name of the template or layout.
    """

    def __init__(self, template: str, problems: Iterable[Problem]) -> None:
        self.template = template
        self.problems = tuple(problems)
        self.lines = tuple(
            f"版式 {problem}" if problem.place.startswith(f"{template}/") else f"模板 {template} {problem}"
            for problem in self.problems
        )
        super().__init__(template, self.problems)

    def __str__(self) -> str:
        return "\n".join(self.lines)

    @property
    def place(self) -> str:
        """The place of the first problem."""
        return self.problems[0].place


class ChecksFailedError(DisclosureError):
    """A document that is not made because findings of severity error stand against it.

    Attributes:
        report: the findings.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        super().__init__(report)

    def __str__(self) -> str:
        return "\n".join(str(finding) for finding in self.report.errors)


class OutputError(DisclosureError):
    """A file that could not be written; what stood there before is untouched.

    Attributes:
        target: the file's base name.
        reason: why, and what to do, in Chinese.
    """

    def __init__(self, target: str, reason: str) -> None:
        self.target = target
        self.reason = reason
        super().__init__(target, reason)

    def __str__(self) -> str:
        return f"{self.target}：{self.reason}"
