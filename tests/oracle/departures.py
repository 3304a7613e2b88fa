"""Where ctrc does better than the reference on purpose. compare takes each of these differences, and no more, away from what
was expected and from what was seen alike; see README.md."""


def departure(observation):
    for unit in observation["units"].values():
        directives = unit.get("directives", [])
        for row in directives:
            stops_before_ready(row)
            needs_its_env_file(row)
        directives[:] = sorted(row for row in directives if not ends_a_failing_start(row))
        for role, run in unit.get("runs", {}).items():
            run["commands"] = [tells_the_init(words) for words in run["commands"] if not looks_before_failing(words)]


def stops_before_ready(row):
    """KillSignal=TERM, not WINCH: WINCH does nothing, so a container that was stopped before it was ready, or that failed
    as it started, stood there for 90 seconds and was killed. systemd-nspawn passes TERM on (tells_the_init)."""
    if row[:2] == ["Service", "KillSignal"] and row[2] in ("WINCH", "TERM"):
        row[2] = "@stop@"


def needs_its_env_file(row):
    """No '-' before the env file of a declared container: without the file it came up in the host's network. The template
    has to have it, as containers made by hand may lack theirs."""
    if row[:2] == ["Service", "EnvironmentFile"] and row[2] in ("-/etc/containers/%i.conf", "/etc/containers/%i.conf"):
        row[2] = "/etc/containers/%i.conf"


def ends_a_failing_start(row):
    """A start that takes too long is over ten seconds after its time, and starts that fail in a row come to an end. With
    systemd's own limit (five within ten seconds) a container whose start fails late was started again without end."""
    return row in (["Unit", "StartLimitIntervalSec", "infinity"], ["Unit", "StartLimitBurst", "5"],
                   ["Service", "TimeoutStartFailureMode", "abort"], ["Service", "WatchdogSignal", "TERM"],
                   ["Service", "TimeoutAbortSec", "10s"])


def tells_the_init(words):
    """systemd-nspawn is told which signal has the container's init shut down, for those that it passes on."""
    return [word for word in words if word != "--kill-signal=SIGRTMIN+3"] if words[:1] == ["systemd-nspawn"] else words


def looks_before_failing(words):
    """What post-start cannot add may be there already, because start has it added before the container is ready: it looks
    before it fails. In the reference the host's end comes up after the container is ready, which a container that waits for
    its network never is."""
    return words[:1] == ["ip"] and "show" in words
