#include "unit/class_word.h"

#include "unit/class_number.h"
#include "unit/capability.h"
#include "unit/unit_words.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

const char *class_word_next(const char **argument, size_t *len, int *since)
{
	const char *word = *argument + strspn(*argument, " ");
	*len = strcspn(word, " @");
	*argument = word + *len;
	*since = **argument == '@' ? (int)strtol(*argument + 1, NULL, 10) : 0;
	*argument += strcspn(*argument, " ");
	return *len ? word : NULL;
}

bool class_word_any(const char *text, const char *argument)
{
	(void)text;
	(void)argument;
	return true;
}

bool class_word_never(const char *text, const char *argument)
{
	return !class_word_any(text, argument);
}

bool class_word_boolean(const char *text, const char *argument)
{
	static const char *const words[] = {"1", "yes", "y", "true", "t", "on", "0", "no", "n", "false", "f", "off"};
	(void)argument;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcasecmp(text, words[i]) == 0)
			return true;
	return false;
}

/* Whether a text is a number up to the one of "#7". */
static bool is_number(const char *text, const char *most)
{
	enum { LONGEST = 32 };
	char range[LONGEST] = "0 ";
	return class_number_integer(text, strncat(range, most, strspn(most, "0123456789")));
}

bool class_word_one(const char *text, const char *words)
{
	size_t n;
	int since;
	for (const char *word; (word = class_word_next(&words, &n, &since));)
		if (*word == '#' ? is_number(text, word + 1) : strlen(text) == n && strncmp(text, word, n) == 0)
			return true;
	return false;
}

bool class_word_boolean_or(const char *text, const char *words)
{
	return class_word_boolean(text, NULL) || class_word_one(text, words);
}

/* Whether all words of a text satisfy `holds`. */
static bool each_word(const char *text, const char *argument, bool (*holds)(const char *, const char *))
{
	struct buf word = {0};
	enum unit_words_result r = UNIT_WORDS_WORD;
	bool fine = true;
	while (fine && (r = unit_words_next(&text, &word, UNIT_BLANK, UNIT_WORDS_UNQUOTE)) == UNIT_WORDS_WORD)
		fine = holds(buf_text(&word), argument);
	buf_release(&word);
	return fine && r == UNIT_WORDS_END;
}

bool class_word_list(const char *text, const char *words)
{
	return each_word(text, words, class_word_one);
}

bool class_word_inverted(const char *text, const char *words)
{
	return each_word(text + (*text == '~'), words, class_word_one);
}

bool class_word_boolean_or_list(const char *text, const char *words)
{
	return class_word_boolean(text, NULL) || class_word_list(text, words);
}

bool class_word_boolean_or_inverted(const char *text, const char *words)
{
	return class_word_boolean(text, NULL) || class_word_inverted(text, words);
}

static bool is_real_time(const char *text)
{
	static const char least[] = "RTMIN", most[] = "RTMAX";
	enum { LEN = sizeof least - 1 };
	if (strncmp(text, least, LEN) != 0 && strncmp(text, most, LEN) != 0)
		return false;
	const char sign = text[LEN - 1] == 'N' ? '+' : '-';
	return !text[LEN] || (text[LEN] == sign && is_number(text + LEN + 1, "30"));
}

bool class_word_signal(const char *text, const char *argument)
{
	static const char names[] = "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD "
	                            "CONT STOP TSTP TTIN TTOU URG "
								"XCPU XFSZ VTALRM PROF WINCH IO PWR SYS";
	(void)argument;
	if (is_number(text, "64"))
		return !is_number(text, "0");
	text += strncmp(text, "SIG", 3) == 0 ? 3 : 0;
	return is_real_time(text) || class_word_one(text, names);
}

static bool is_status(const char *text, const char *names)
{
	return is_number(text, "255") || class_word_one(text, names) || class_word_signal(text, NULL);
}

bool class_word_statuses(const char *text, const char *names)
{
	return each_word(text, names, is_status);
}

static bool is_capability(const char *text, const char *most)
{
	return capability_find(text) || is_number(text, most);
}

bool class_word_capabilities(const char *text, const char *argument)
{
	(void)argument;
	return each_word(text + (*text == '~'), "62", is_capability);
}

static const char errors[] =
	"EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY EEXIST "
    "EXDEV "
	"ENODEV ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE "
    "EDEADLK "
	"ENAMETOOLONG ENOLCK ENOSYS ENOTEMPTY ELOOP ENOMSG EIDRM ENODATA ETIME ENOLINK EPROTO EBADMSG EOVERFLOW EILSEQ "
    "EUSERS "
	"ENOTSOCK EDESTADDRREQ EMSGSIZE EPROTOTYPE ENOPROTOOPT EPROTONOSUPPORT ESOCKTNOSUPPORT EOPNOTSUPP EPFNOSUPPORT "
	"EAFNOSUPPORT EADDRINUSE EADDRNOTAVAIL ENETDOWN ENETUNREACH ENETRESET ECONNABORTED ECONNRESET ENOBUFS EISCONN "
    "ENOTCONN "
	"ESHUTDOWN ETIMEDOUT ECONNREFUSED EHOSTDOWN EHOSTUNREACH EALREADY EINPROGRESS ESTALE EDQUOT ECANCELED EKEYEXPIRED "
	"EKEYREVOKED EKEYREJECTED EOWNERDEAD ENOTRECOVERABLE ERFKILL EHWPOISON EWOULDBLOCK #4095";

bool class_word_errno(const char *text, const char *argument)
{
	return (argument && strcmp(text, argument) == 0) || (strcmp(text, "0") != 0 && class_word_one(text, errors));
}

/* A system call, or a group of them, perhaps with ":EPERM". Not all systems have the same calls: a name is one by its
 * form. */
static bool is_memory_kind(const char *text, const char *words)
{
	return strspn(text, "0123456789abcdefABCDEFx") == strlen(text) || class_word_one(text, words);
}

bool class_word_memory(const char *text, const char *words)
{
	return each_word(text, words, is_memory_kind);
}

/* The whole text is one word with escapes. */
bool class_word_escaped(const char *text, const char *argument)
{
	struct buf word = {0};
	bool fine = unit_words_next(&text, &word, "", UNIT_WORDS_UNESCAPE) == UNIT_WORDS_WORD;
	(void)argument;
	buf_release(&word);
	return fine;
}

bool class_word_base64(const char *text, const char *argument)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	enum { GROUP = 4 };
	size_t n = 0, padding = 0;
	(void)argument;
	for (; *text; text++) {
		if (strchr(UNIT_BLANK, *text))
			continue;
		if (*text == '=' ? ++padding > 2 : padding || !strchr(digits, *text))
			return false;
		n++;
	}
	return n && n % GROUP == 0;
}

static bool is_file_system(const char *text, const char *groups)
{
	return *text != '@' || class_word_one(text + 1, groups);
}

bool class_word_file_systems(const char *text, const char *groups)
{
	return each_word(text + (*text == '~'), groups, is_file_system);
}

static bool is_call(const char *text, const char *groups)
{
	size_t n = strcspn(text, ":");
	if (text[n] && !class_word_errno(text + n + 1, "kill"))
		return false;
	if (*text != '@')
		return n && strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_") == n;
	size_t len;
	int since;
	for (const char *word; (word = class_word_next(&groups, &len, &since));)
		if (len == n - 1 && strncmp(text + 1, word, len) == 0)
			return true;
	return false;
}

bool class_word_calls(const char *text, const char *groups)
{
	return (*text == '~' || !strchr(text, ':')) && each_word(text + (*text == '~'), groups, is_call);
}
