"""Each thing a machine may lack is named, with what to do, and nothing is started."""

import socket

import pytest


def test_help_names_every_command(machine):
    answer = machine.run("help")

    assert answer.returncode == 0
    for command in ("up ", "test ", "bench ", "read FOLDER", "audit verify", "help "):
        assert command in answer.stdout


def test_no_command_shows_the_help(machine):
    assert machine.run().stdout == machine.run("help").stdout


def test_an_unknown_command_is_named(machine):
    answer = machine.run("dance")

    assert answer.returncode == 2
    assert 'there is no command "dance"' in answer.stderr


def test_an_unknown_flag_is_named(machine):
    answer = machine.run("up", "--quickly")

    assert answer.returncode == 2
    assert '"--quickly"' in answer.stderr


@pytest.mark.parametrize("port", ["", "0", "65536", "080", "eighty"])
def test_a_port_that_is_none_is_refused(machine, port):
    answer = machine.run("up", "--port", port)

    assert answer.returncode == 2
    assert "--port needs a number from 1 to 65535" in answer.stderr


def test_a_flag_without_its_number_is_refused(machine):
    answer = machine.run("up", "--port")

    assert answer.returncode == 2
    assert "--port needs a number" in answer.stderr


def test_a_taken_port_is_refused_before_anything_is_installed(machine):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        answer = machine.run("up", "--port", str(port))

    assert answer.returncode == 1
    assert f"port {port} is taken" in answer.stderr
    assert f"--port {port + 1}" in answer.stderr
    assert not (machine.folder / ".venv").exists()


def test_a_machine_without_apt_is_told_what_it_lacks(machine):
    machine.pretend("dpkg-query", "printf 'installed:dcmtk '")

    answer = machine.run("up", "--port", "47801")

    assert answer.returncode == 1
    assert "no apt on this machine" in answer.stderr
    assert "tesseract-ocr-rus" in answer.stderr
    assert "dcmtk" not in answer.stderr


def test_too_little_disk_is_refused(machine):
    machine.has_all_packages()
    machine.pretend("df", r"printf 'head\n/dev/x 9000000 8000000 1000000 89%% /\n'")

    answer = machine.run("up", "--port", "47801")

    assert answer.returncode == 1
    assert "too little disk: 976 MB free, 3072 MB needed" in answer.stderr


def test_a_python_that_is_too_old_is_refused(machine):
    machine.has_all_packages()
    machine.pretend("python3", '[ "$1" = --version ] && echo "Python 3.9.2"; exit 1')

    answer = machine.run("up", "--port", "47801")

    assert answer.returncode == 1
    assert "Python is too old: Python 3.9.2" in answer.stderr


def test_a_machine_without_network_is_told_so(machine):
    machine.pretend("dpkg-query", "true")
    machine.pretend("apt-get", "echo \"Temporary failure resolving 'mirror.example'\"; exit 100")
    machine.pretend("sudo", '"$@"')

    answer = machine.run("up", "--port", "47801")

    assert answer.returncode == 1
    assert "Temporary failure resolving" in answer.stderr
    assert "no network" in answer.stderr


def test_an_installation_that_fails_otherwise_shows_its_own_words(machine):
    machine.pretend("dpkg-query", "true")
    machine.pretend("apt-get", 'echo "E: The database is broken"; exit 100')
    machine.pretend("sudo", '"$@"')

    answer = machine.run("up", "--port", "47801")

    assert answer.returncode == 1
    assert "E: The database is broken" in answer.stderr
    assert "no network" not in answer.stderr


def test_audit_knows_verify_only(machine):
    answer = machine.run("audit", "forget")

    assert answer.returncode == 2
    assert "./zweitblick audit verify" in answer.stderr


def test_reset_does_not_delete_while_nobody_can_be_asked(machine):
    data = machine.folder / "var"
    data.mkdir()
    (data / "secrets.env").write_text("SECRET_KEY=x\n")

    answer = machine.run("up", "--port", "47801", "--reset")

    assert answer.returncode == 1
    assert "Add --yes if that is meant" in answer.stderr
    assert (data / "secrets.env").exists()
