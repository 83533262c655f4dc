"""The words of the command line: argparse, speaking Chinese."""

from __future__ import annotations

import argparse
import os
import re
import sys

TYPE_CHECKING = False  # the name is enough for the checkers; typing itself slows --help
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import NoReturn

_ERRORS = (
    (r"the following arguments are required: (.*)", r"缺少参数 \1"),
    (r"unrecognized arguments: (.*)", r"不认识的参数 \1"),
    (r"argument (.*): expected one argument", r"参数 \1 后面要跟一个值"),
    (r"argument (.*): expected at least one argument", r"参数 \1 后面至少要跟一个值"),
    (r"argument (.*): invalid choice: '?(.*?)'? \(choose from (.*)\)", r"参数 \1 不能是 \2，只能是 \3"),
    (r"argument (.*): not allowed with argument (.*)", r"参数 \1 与 \2 不能同时使用"),
    (r"argument (.*): invalid (?:\w+) value: '?(.*?)'?", r"参数 \1 的值 \2 不对"),
    (r"ambiguous option: (.*) could match (.*)", r"参数 \1 不明确，可能是 \2"),
    (r"argument (.*): ignored explicit argument (.*)", r"参数 \1 后面不能跟 \2"),
    (r"argument (.*?): (.*)", r"参数 \1：\2"),
)


class _Formatter(argparse.HelpFormatter):
    """Help whose first word is Chinese, and that lists commands without a line on their number."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)

    def _format_action(self, action: argparse.Action) -> str:
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - argparse has no public name for it
            return "".join(self._format_action(command) for command in self._iter_indented_subactions(action))
        return super()._format_action(action)


class Parser(argparse.ArgumentParser):
    """A parser whose help and complaints are Chinese."""

    def __init__(self, **options: object) -> None:
        super().__init__(add_help=False, formatter_class=_Formatter, allow_abbrev=False, **options)  # type: ignore[arg-type]
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示本说明")

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line, and leave with exit code 2."""
        for pattern, words in _ERRORS:
            message = re.sub(f"^{pattern}$", words, message)
        self.exit(2, f"{self.prog}：{message}；用 {self.prog} --help 查看用法\n")


class _Version(argparse.Action):
    """Tells the version; it is looked up only then, which would be half the time of --help."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415 - as said above

        sys.stdout.write(f"disclosuredoc {version('disclosuredoc')}\n")
        parser.exit()


def parser(given: Sequence[str] | None = None) -> Parser:
    """Return the parser of all commands.

    Args:
        given: the command line; where it begins with a command there is no other, and only those that it names get
            their arguments. None for all.
    """
    top = Parser(prog="disclosuredoc", description="部门预算公开：由一套填报数据生成并核查公开文件。")
    top.add_argument("--version", action=_Version, nargs=0, help="显示版本")
    commands = top.add_subparsers(title="命令", dest="command", metavar="命令", required=True, parser_class=Parser)
    meant = [command for command in _COMMANDS if given and given[0] == command[0]]
    for name, module, words, arguments in meant or _COMMANDS:
        command = commands.add_parser(name, help=words, description=words)
        command.set_defaults(module=module)
        if given is None or name in given:
            arguments(command)
    return top


def _demo(command: Parser) -> None:
    command.add_argument(
        "out",
        nargs="?",
        default="disclosuredoc-demo",
        metavar="文件夹",
        help="放在哪里；不写就放在当前位置的 disclosuredoc-demo",
    )
    command.add_argument(
        "--departments", type=int, metavar="个数", help="改为虚构一个有这么多部门的县，只写填报数据，供试用和测速"
    )
    command.add_argument("--seed", type=int, default=0, metavar="整数", help="虚构时用的种子：种子相同，数据相同")


def _form(command: Parser) -> None:
    command.add_argument("-o", "--out", required=True, type=_workbook, metavar="文件.xlsx", help="写到哪个文件")
    command.add_argument("--roster", metavar="名单.csv", help="部门和预算单位的名单，先填进去")
    command.add_argument("--lines", metavar="导出.xlsx", help="预算系统导出的明细（.xlsx 或 .csv），先填进去")
    command.add_argument("--facts", nargs="+", default=[], metavar="填报数据", help="已有的填报数据（TOML），先填进去")
    _layout(command, "这一年的版式，如 hebei/2020；编码列表也取自它")


def _check(command: Parser) -> None:
    command.add_argument("sources", nargs="+", metavar="填报数据", help="TOML 文件，或填好的工作簿（.xlsx）")
    _only(command)
    _layout(command)
    _report(command)


def _render(command: Parser) -> None:
    command.add_argument("source", metavar="填报数据", help="TOML 文件，或填好的工作簿（.xlsx）")
    _only(command)
    command.add_argument("-o", "--out", required=True, type=_document, metavar="文件.docx", help="写到哪个文件")
    command.add_argument("--force", action="store_true", help="有必须改正的问题也生成")
    _layout(command)
    command.add_argument("--notes", action="store_true", help="连同提示一起列出")


def _batch(command: Parser) -> None:
    command.add_argument("source", metavar="文件夹", help="每个部门一个 TOML 文件；或每个县一个文件夹")
    command.add_argument("-o", "--out", required=True, metavar="文件夹", help="公开文件放在哪里，每个部门一个文件夹")
    command.add_argument("--only", action="append", default=[], metavar="部门", help="只做这个部门，可以写几次")
    command.add_argument("--force", action="store_true", help="有必须改正的问题也生成，文件名注明未通过核查")
    command.add_argument("--force-all", action="store_true", help="没有变化的也重新生成")
    command.add_argument("--verify", action="store_true", help="写好的文件全部重新打开核对")
    where = command.add_mutually_exclusive_group()
    where.add_argument("--jobs", type=_number, default=1, metavar="个数", help="用几个进程同时生成")
    where.add_argument("--dask", default="", metavar="tcp://地址", help="在 dask 集群上生成；各机器要有相同的文件夹")
    command.add_argument("--time-limit", type=_number, default=300, metavar="秒", help="多进程时一个部门最多用多久")
    _layout(command)
    command.add_argument("--notes", action="store_true", help="连同提示一起列出")


def _audit(command: Parser) -> None:
    command.add_argument(
        "files",
        nargs="+",
        metavar="文件或文件夹",
        help=".docx、.txt、.html；.doc、.wps 要装 LibreOffice，.pdf 要装 disclosuredoc[pdf]",
    )
    command.add_argument(
        "--mark", type=_document, metavar="批注.docx", help="另存一份，每个问题写成原处的批注；只核查一个 .docx 时可用"
    )
    command.add_argument("--known", metavar="已知.toml", help="已知问题及理由：不算在内，仍然列出")
    command.add_argument("--write-known", metavar="已知.toml", help="把查出的问题写成已知问题，由人填写理由")
    _layout(command, "不认版式，按这个版式核查，如 hebei/2020")
    _report(command)


def _import(command: Parser) -> None:
    command.add_argument(
        "document", metavar="旧稿", help=".docx、.txt、.html，或 audit 能读的其他格式；或填好的工作簿（.xlsx）"
    )
    command.add_argument(
        "-o", "--out", required=True, metavar="文件.toml", help="写到哪个文件，工作簿写到哪个文件夹；已有的不覆盖"
    )
    command.add_argument("--as-previous", action="store_true", help="只取下一年要比较的数，写成 [previous]")
    command.add_argument("--notes", action="store_true", help="连同提示一起列出")


def _layouts(command: Parser) -> None:
    command.add_argument("name", nargs="?", metavar="版式", help="如 hebei/2020")
    command.add_argument("--resolved", action="store_true", help="显示合并后的全部内容")
    command.add_argument("--layouts", metavar="文件夹", help="自己的版式文件夹")


def _rules(command: Parser) -> None:
    command.add_argument("name", nargs="?", metavar="规则", help="规则的名称")


def _template(command: Parser) -> None:
    actions = command.add_subparsers(title="命令", dest="action", metavar="命令", required=True, parser_class=Parser)
    words = "检查一个 Word 模板，列出每处错误"
    check = actions.add_parser("check", help=words, description=words)
    check.add_argument("file", metavar="模板.docx", help="要检查的模板")
    _layout(check, "按这个版式检查，如 hebei/2020")
    known = actions.add_parser("words", help="列出模板可用字段", description="列出模板可用字段")
    known.add_argument("file", nargs="?", metavar="模板.docx", help="给出模板时，列出它所在版式的字段")
    _layout(known, "列出这个版式的字段，如 hebei/2020")


def _document(name: str) -> str:
    """Return a name for a document, so that no facts are overwritten by a slip; folders and devices are told later."""
    special = os.path.exists(name) and not os.path.isfile(name)  # noqa: PTH110, PTH113 - pathlib slows --help
    if not name.lower().endswith(".docx") and not special:
        message = f"“{name}”不是 Word 文件名；请写成 名称.docx"
        raise argparse.ArgumentTypeError(message)
    return name


def _workbook(name: str) -> str:
    """Return a name for a workbook."""
    if not name.lower().endswith(".xlsx"):
        message = f"“{name}”不是工作簿的文件名；请写成 名称.xlsx"
        raise argparse.ArgumentTypeError(message)
    return name


def _number(text: str) -> int:
    """Return a whole number above nothing."""
    if not (text.isascii() and text.isdigit() and int(text[:9])):
        message = f"“{text}”应为正整数，如 2"
        raise argparse.ArgumentTypeError(message)
    return int(text[:9])


def _only(command: Parser) -> None:
    command.add_argument("--only", metavar="部门", help="只做这一个部门：工作簿里有几个部门时要写明")


def _layout(command: Parser, words: str = "不用填报数据里的版式，改用这个，如 hebei/2020") -> None:
    command.add_argument("--layout", metavar="版式", help=words)
    command.add_argument("--layouts", metavar="文件夹", help="自己的版式文件夹")


def _report(command: Parser) -> None:
    command.add_argument("--format", choices=("text", "json"), default="text", help="文字或 JSON")
    command.add_argument("--notes", action="store_true", help="连同提示一起列出")


_COMMANDS: tuple[tuple[str, str, str, Callable[[Parser], None]], ...] = (
    ("demo", "demo", "生成示例县的填报数据和公开文件", _demo),
    ("form", "form", "生成填报用的空白工作簿（Excel、WPS 可用）", _form),
    ("check", "check", "核查填报数据，不生成文件", _check),
    ("render", "render", "生成一个部门的公开文件", _render),
    ("batch", "batch", "批量生成：一个文件夹里的各部门，或几个县的文件夹", _batch),
    ("audit", "audit", "核查任何人写的公开文件", _audit),
    ("import", "import_", "读入旧稿，作为填报数据的起点", _import),
    ("layouts", "layouts", "列出版式，或显示一个版式", _layouts),
    ("rules", "rules", "列出核查规则，或说明一条规则", _rules),
    ("template", "template", "检查 Word 模板，或列出模板可用字段", _template),
)
"""The commands: what each is called, the room it is in, what it does, and its arguments."""
