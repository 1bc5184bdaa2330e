"""Settings, secrets and packages: read without being run, made once, installed when missing."""

import stat


def test_a_settings_file_is_read_and_never_run(machine, shell):
    (machine.folder / ".env").write_text(
        "# a comment\nEMAIL_HOST=mail.example.org\nMAIL_FROM=Desk <desk@example.org>\n"
        'CONCIERGE_NAME="Haus $(touch broken-in)"\nEMPTY=\nnot a line\n'
    )

    answer = shell(
        'cd "$ROOT"; load_settings_file\n'
        'printf "%s|" "$EMAIL_HOST" "$MAIL_FROM" "$CONCIERGE_NAME" "${EMPTY-unset}"'
    )

    assert answer.stdout == (
        "mail.example.org|Desk <desk@example.org>|Haus $(touch broken-in)|unset|"
    )
    assert not (machine.folder / "broken-in").exists()


def test_what_the_caller_exported_goes_before_the_file(machine, shell):
    (machine.folder / ".env").write_text("EMAIL_HOST=from-file\n")

    answer = shell('load_settings_file; printf %s "$EMAIL_HOST"', EMAIL_HOST="from-caller")

    assert answer.stdout == "from-caller"


def test_secrets_are_made_once_and_only_for_their_owner(machine, shell):
    shell("make_secrets")
    file = machine.folder / "var" / "secrets.env"
    first = file.read_text()

    shell("make_secrets")

    assert file.read_text() == first
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    values = dict(line.split("=", 1) for line in first.splitlines() if not line.startswith("#"))
    assert set(values) == {"SECRET_KEY", "ZWEITBLICK_MASTER_KEY", "ZWEITBLICK_AUDIT_KEY"}
    assert all(len(bytes.fromhex(value)) == 32 for value in values.values())
    assert len(set(values.values())) == 3


def test_reset_deletes_the_data_when_told_to(machine, shell):
    data = machine.folder / "var"
    data.mkdir()
    (data / "secrets.env").write_text("SECRET_KEY=x\n")
    (data / "zweitblick.sqlite3").write_text("rows")

    answer = shell("RESET=yes ASSUME_YES=yes; hold_the_lock; reset_data")

    assert answer.returncode == 0, answer.stderr
    assert not (data / "secrets.env").exists()
    assert not (data / "zweitblick.sqlite3").exists()


def test_reset_leaves_a_folder_that_is_no_installation(tmp_path, shell):
    stranger = tmp_path / "letters"
    stranger.mkdir()
    (stranger / "letter.txt").write_text("dear")

    answer = shell("ASSUME_YES=yes; reset_data", ZWEITBLICK_VAR=str(stranger))

    assert "Nothing to reset" in answer.stderr
    assert (stranger / "letter.txt").read_text() == "dear"


def test_reset_refuses_when_the_database_is_elsewhere(machine, shell):
    data = machine.folder / "var"
    data.mkdir()
    (data / "secrets.env").write_text("SECRET_KEY=x\n")

    answer = shell("ASSUME_YES=yes; reset_data", DATABASE_URL="postgresql://db/zweitblick")

    assert answer.returncode == 1
    assert (data / "secrets.env").exists()


def test_either_name_of_a_renamed_package_will_do(shell):
    answer = shell(
        "dpkg-query() { printf 'installed:libmagic1 installed:dcmtk '; }\n"
        "missing_packages 'libmagic1t64|libmagic1' dcmtk redis-server"
    )

    assert answer.stdout == "redis-server "


def test_a_second_supervisor_over_the_same_data_is_refused(machine, shell):
    answer = shell('hold_the_lock; exec 8>"$VAR/up.lock"; (exec 9>&-; hold_the_lock)')

    assert answer.returncode == 1
    assert "already runs from this directory" in answer.stderr


def test_a_changed_lock_is_installed_again(machine, shell):
    (machine.folder / ".venv" / "bin").mkdir(parents=True)
    (machine.folder / ".venv" / "bin" / "python").symlink_to("/bin/true")
    question = "lock_is_installed requirements.lock && echo yes || echo no"
    shell('fingerprints requirements.lock >"$INSTALLED"')
    before = shell(question).stdout

    with (machine.folder / "requirements.lock").open("a") as lock:
        lock.write("# changed\n")

    assert (before, shell(question).stdout) == ("yes\n", "no\n")
