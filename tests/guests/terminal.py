"""terminal.py CTRC FOLDER: what a command inside does to the terminal of whoever called `ctrc run`. FOLDER has the stand-ins that
./terminal.sh makes. Prints each case with what is wrong with it, or 'fine'."""
import fcntl, os, pty, select, signal, struct, subprocess, sys, termios, time


class Outer:
    """A terminal with `ctrc run web -- COMMAND` on it."""

    def __init__(self, *command, **files):
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 33, 77, 0, 0))
        self.before = termios.tcgetattr(self.slave)
        self.ctrc = subprocess.Popen([CTRC, "run", "web", "--", *command], env={"PATH": FOLDER + ":/usr/bin:/bin"}, close_fds=False,
                                     preexec_fn=self.take_control, **{**dict.fromkeys(("stdin", "stdout", "stderr"), self.slave), **files})

    def take_control(self):
        os.setsid()
        fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)

    def until(self, text, seconds=10):
        """What was printed up to `text`."""
        seen, end = b"", time.time() + seconds
        while text not in seen:
            if not select.select([self.master], [], [], max(0, end - time.time()))[0]:
                raise AssertionError(f"expected {text}, found {seen}")
            seen += os.read(self.master, 4096)
        return seen

    def end(self):
        """The status, and what was printed since."""
        status = self.ctrc.wait(10)
        assert termios.tcgetattr(self.slave) == self.before, "the terminal is not as it was"
        seen = b""
        while select.select([self.master], [], [], 0)[0]:
            seen += os.read(self.master, 4096)
        return status, seen

    def waiting(self):
        """What would be typed into whatever reads this terminal next."""
        raw = termios.tcgetattr(self.slave)
        raw[3] &= ~(termios.ICANON | termios.ECHO)
        termios.tcsetattr(self.slave, termios.TCSANOW, raw)
        return os.read(self.slave, 99) if select.select([self.slave], [], [], 0)[0] else b""


def same(expected, found):
    assert expected == found, f"expected {expected}, found {found}"


def typed_by_the_guest():
    outer = Outer(FOLDER + "/type")
    same(b"pushed", outer.end()[1].split()[-1])
    same(b"", outer.waiting())


def typed_by_way_of_dev_tty():
    outer = Outer("sh", "-c", FOLDER + "/type < /dev/tty", stdin=subprocess.DEVNULL)
    same(b"pushed", outer.end()[1].split()[-1])
    same(b"", outer.waiting())


def no_terminal_at_all():
    nowhere = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
    same(1, min(1, Outer("sh", "-c", "exec < /dev/tty", **nowhere).end()[0]))


def each_standard_file():
    for file in ("stdin", "stdout", "stderr"):
        others = {name: subprocess.DEVNULL for name in ("stdin", "stdout", "stderr") if name != file}
        number = ("stdin", "stdout", "stderr").index(file)
        outer = Outer("sh", "-c", f"{FOLDER}/type <&{number}", **others)
        same(0, outer.end()[0])
        same(b"", outer.waiting())


def no_other_files():
    left = os.open("/", os.O_RDONLY)
    os.set_inheritable(left, True)
    same((0, b"0 1 2 3\r\n"), Outer("sh", "-c", "echo $(ls /proc/self/fd)").end())


def keys_and_answers():
    outer = Outer("sh", "-c", "echo ready; read -r line && echo \"<$line>\" && stty size")
    outer.until(b"ready\r\n")
    os.write(outer.master, b"some words\r")
    same(b"some words\r\n<some words>\r\n33 77\r\n", outer.until(b"77\r\n"))
    same(0, outer.end()[0])


def interrupt():
    outer = Outer("sh", "-c", "trap 'echo interrupted; exit 7' INT; echo ready; while :; do sleep 0.1; done")
    outer.until(b"ready")
    os.write(outer.master, b"\x03")
    outer.until(b"interrupted")
    same(7, outer.end()[0])


def size_changes():
    outer = Outer("sh", "-c", "trap 'stty size; exit' WINCH; echo ready; while :; do sleep 0.1; done")
    outer.until(b"ready")
    fcntl.ioctl(outer.slave, termios.TIOCSWINSZ, struct.pack("HHHH", 44, 88, 0, 0))
    os.kill(outer.ctrc.pid, signal.SIGWINCH)
    outer.until(b"44 88")
    same(0, outer.end()[0])


def killed():
    same(-signal.SIGUSR1, Outer("sh", "-c", "kill -USR1 $$").end()[0])


def told_to_end():
    outer = Outer("sh", "-c", "trap 'exit 9' TERM; echo ready; while :; do sleep 0.1; done", stdin=subprocess.DEVNULL)
    outer.until(b"ready")
    os.kill(outer.ctrc.pid, signal.SIGTERM)
    same(9, outer.end()[0])


def much_output():
    read, write = os.pipe()
    size = 0
    outer = Outer("sh", "-c", "seq 100000 >&2; seq 1000", stdout=write)
    os.close(write)
    while outer.ctrc.poll() is None:
        if select.select([outer.master], [], [], 0.1)[0]:
            size += len(os.read(outer.master, 65536))
    size += len(outer.end()[1])
    same(588895 + 100000, size)  # its lines, each with a carriage return
    same(3893, len(os.read(read, 65536)))


CASES = {name: case for name, case in list(globals().items()) if callable(case) and name not in ("Outer", "same")}
CTRC, FOLDER = sys.argv[1:]
for name, case in CASES.items():
    try:
        case()
        print(name, "fine")
    except AssertionError as fault:
        print(name, str(fault))
