"""`guide user`: who may enter the desk, and as what."""

import sys
from pathlib import Path

import click

from guide.cli.options import root_option
from guide.content.users import Role
from guide.content.users import ROLES
from guide.content.users import Users
from guide.settings import Settings


@click.group()
@root_option
@click.pass_context
def user(context: click.Context, root: Path) -> None:
    """Say who may enter the desk; without users it is switched off."""
    context.obj = Users(Settings(root.resolve()).instance)


@user.command()
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), required=True)
@click.pass_obj
def add(users: Users, name: str, role: Role) -> None:
    """Add a curator; the password is asked for, or read from standard input."""
    users.add(name, role, _ask())
    click.echo(f"{name} may enter the desk as {role}.")


@user.command()
@click.argument("name")
@click.pass_obj
def password(users: Users, name: str) -> None:
    """Give a curator another password; all their sessions end."""
    users.change_password(name, _ask())
    click.echo(f"{name} has another password.")


@user.command()
@click.argument("name")
@click.pass_obj
def logout(users: Users, name: str) -> None:
    """End all sessions of a curator."""
    users.log_out(name)
    click.echo(f"{name} is logged out everywhere.")


@user.command()
@click.argument("name")
@click.pass_obj
def remove(users: Users, name: str) -> None:
    """Take a curator's key away; what they wrote stays."""
    users.remove(name)
    click.echo(f"{name} can no longer enter.")


@user.command("list")
@click.pass_obj
def list_(users: Users) -> None:
    """List names and roles."""
    for each in users.all().values():
        click.echo(f"{each.name}\t{each.role}")


def _ask() -> str:
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\n")
