#include "unit/class_path.h"

#include "base/utf8.h"
#include "unit/class_name.h"
#include "unit/class_number.h"
#include "unit/class_word.h"
#include "unit/unit_words.h"

#include <string.h>

enum { LONGEST_PATH = 4095, LONGEST_NAME = 255 };

/* Whether a path of `n` bytes has no step "..", and no step that is too long. */
static bool is_normal(const char *path, size_t n)
{
	if (!n || n > LONGEST_PATH || utf8_valid(path, n) < n)
		return false;
	for (const char *step = path, *end = path + n; step < end; step++) {
		const char *slash = memchr(step, '/', (size_t)(end - step));
		size_t len = (size_t)((slash ? slash : end) - step);
		if ((len == 2 && memcmp(step, "..", 2) == 0) || len > LONGEST_NAME)
			return false;
		step += len;
	}
	return true;
}
static bool is_absolute(const char *path)
{
	return *path == '/' && is_normal(path, strlen(path));
}
/* Whether it is relative, below a folder that systemd chooses. */
static bool is_relative(const char *path)
{
	return *path != '/' && is_normal(path, strlen(path));
}

/* The signs may precede the path, each once and in that order. */
bool class_path_one(const char *text, const char *signs)
{
	for (; *signs; signs++)
		text += *text == *signs;
	return is_absolute(text);
}

bool class_path_pid(const char *text, const char *argument)
{
	(void)argument;
	return is_normal(text, strlen(text));
}

/* "/name" of a message queue */
bool class_path_queue(const char *text, const char *argument)
{
	(void)argument;
	return is_absolute(text);
}

static bool each_path(const char *text, const char *separators, unsigned quoting, const char *argument,
                      bool (*holds)(const char *, const char *))
{
	struct buf word = {0};
	enum unit_words_result r = UNIT_WORDS_WORD;
	bool fine = true;
	while (fine && (r = unit_words_next(&text, &word, separators, quoting)) == UNIT_WORDS_WORD)
		fine = holds(buf_text(&word), argument);
	buf_release(&word);
	return fine && r == UNIT_WORDS_END;
}

bool class_path_list(const char *text, const char *signs)
{
	return each_path(text, UNIT_BLANK, UNIT_WORDS_UNQUOTE, signs, class_path_one);
}

bool class_path_search(const char *text, const char *argument)
{
	(void)argument;
	return each_path(text, ":", UNIT_WORDS_PLAIN, "", class_path_one);
}

/* Whether the text after the signs of a command is an absolute path, or the name of a program in PATH. */
static bool is_program(const char *text)
{
	size_t n = strlen(text);
	if (!n || text[n - 1] == '/' || strpbrk(text, "\"'\\\t\n\r"))
		return false;
	return *text == '/' ? n <= LONGEST_PATH : !strchr(text, '/') && n <= LONGEST_NAME && strcmp(text, ".") != 0 &&
	                                              strcmp(text, "..") != 0;
}

static const char *behind_signs(const char *text)
{
	bool seen[128] = {false};
	for (; *text && strchr("-@:+!", *text); text++) {
		if (seen[(unsigned char)*text] && *text != '!')
			break;
		seen[(unsigned char)*text] = true;
	}
	return text;
}

/* Commands are separated by ";". The last one may be empty. */
bool class_path_command(const char *text, const char *argument)
{
	const unsigned quoting = UNIT_WORDS_UNQUOTE | UNIT_WORDS_UNESCAPE;
	struct buf word = {0};
	enum unit_words_result r = UNIT_WORDS_WORD;
	bool fine = true, is_first = true, own_name = false;
	(void)argument;
	while (fine && r == UNIT_WORDS_WORD) {
		const bool ends = text[0] == ';' && (!text[1] || strchr(UNIT_BLANK, text[1]));
		if (text[0] == '\\' && text[1] == ';' && (!text[2] || strchr(UNIT_BLANK, text[2])) && !is_first) {
			text += 2 + strspn(text + 2, UNIT_BLANK);
			own_name = false;
			continue;
		}
		r = unit_words_next(&text, &word, UNIT_BLANK, quoting);
		if (r != UNIT_WORDS_WORD)
			break;
		if (ends) {
			fine = !own_name;
			is_first = true;
			own_name = false;
		} else if (is_first) {
			const char *program = behind_signs(buf_text(&word));
			own_name = memchr(buf_text(&word), '@', (size_t)(program - buf_text(&word))) != NULL;
			fine = is_program(program);
			is_first = false;
		} else {
			own_name = false;
		}
	}
	buf_release(&word);
	return fine && r == UNIT_WORDS_END && !own_name;
}

/* Splits a text at colons, with escapes replaced. Returns the number of parts, at most `most`, or 0 for a bad escape.
 * The caller releases the buffers. */
static size_t parts_read(const char *text, struct buf *parts, size_t most)
{
	size_t n = 0;
	while (n < most) {
		enum unit_words_result r = unit_words_next(&text, &parts[n], ":", UNIT_WORDS_UNESCAPE);
		if (r == UNIT_WORDS_BAD)
			return 0;
		if (r == UNIT_WORDS_END)
			break;
		n++;
	}
	return n;
}
static void parts_release(struct buf *parts, size_t most)
{
	for (size_t i = 0; i < most; i++)
		buf_release(&parts[i]);
}

/* "shop" or "shop:alias" */
static bool is_folder(const char *text, const char *argument)
{
	static const char reserved[] = "private";
	enum { LEN = sizeof reserved - 1, PARTS = 2 };
	struct buf parts[PARTS] = {{0}};
	size_t n = parts_read(text, parts, PARTS);
	const char *folder = n ? buf_text(&parts[0]) : "/";
	bool fine = is_relative(folder) && !(strncmp(folder, reserved, LEN) == 0 && (!folder[LEN] || folder[LEN] == '/'));
	if (fine && n > 1)
		fine = !argument && is_relative(buf_text(&parts[1]));
	parts_release(parts, PARTS);
	return fine;
}

bool class_path_folders(const char *text, const char *argument)
{
	return each_path(text, UNIT_BLANK, UNIT_WORDS_UNQUOTE | UNIT_WORDS_KEEP_ESCAPE, argument, is_folder);
}

bool class_path_working(const char *text, const char *argument)
{
	(void)argument;
	text += *text == '-';
	return strcmp(text, "~") == 0 || is_absolute(text);
}

/* A word, "fd:NAME", or one of the words that end in a colon with a path after it. */
bool class_path_stream(const char *text, const char *words)
{
	size_t n;
	int since;
	if (strncmp(text, "fd:", 3) == 0)
		return class_name_descriptor(text + 3, NULL);
	for (const char *word; (word = class_word_next(&words, &n, &since));)
		if (strncmp(text, word, n) == 0 && (word[n - 1] == ':' ? is_absolute(text + n) : !text[n]))
			return true;
	return false;
}

/* Splits the next part off a text with colons. Returns false for an empty part. */
static bool next_part(const char **text, char *part)
{
	size_t n = strcspn(*text, ":");
	if (!n || n > LONGEST_PATH)
		return false;
	memcpy(part, *text, n);
	part[n] = '\0';
	*text += n + ((*text)[n] == ':');
	return true;
}

/* "-/from:/to:options" */
static bool is_bind(const char *text, const char *options)
{
	char part[LONGEST_PATH + 1];
	if (!next_part(&text, part) || !class_path_one(part, "-"))
		return false;
	if (!*text)
		return text[-1] != ':';
	if (!next_part(&text, part) || !is_absolute(part))
		return false;
	return !*text || class_word_one(text, options);
}

bool class_path_binds(const char *text, const char *options)
{
	return each_path(text, UNIT_BLANK, UNIT_WORDS_UNQUOTE, options, is_bind);
}

/* "/path:options", of which only the path is checked. */
static bool is_mount(const char *text, const char *argument)
{
	char part[LONGEST_PATH + 1];
	(void)argument;
	return next_part(&text, part) && is_absolute(part);
}

bool class_path_mounts(const char *text, const char *argument)
{
	return each_path(text, UNIT_BLANK, UNIT_WORDS_UNQUOTE, argument, is_mount);
}

/* Paths, followed by options, or by partitions with their options. `paths` has as many digits as there are paths. */
static bool is_image(const char *text, const char *paths)
{
	static const char partitions[] = "root usr home srv esp xbootldr swap root-verity usr-verity root-verity-sig "
	                                 "usr-verity-sig tmp var root-secondary "
									 "root-other usr-secondary usr-other";
	enum { PARTS = 32 };
	struct buf parts[PARTS] = {{0}};
	size_t n = parts_read(text, parts, PARTS), first = strlen(paths);
	bool fine = n && n >= first;
	for (size_t i = 0; fine && i < first; i++)
		fine = class_path_one(buf_text(&parts[i]), i ? "" : "-");
	for (size_t i = first; fine && i + 1 < n; i += 2)
		fine = class_word_one(buf_text(&parts[i]), partitions);
	parts_release(parts, PARTS);
	return fine;
}

bool class_path_images(const char *text, const char *paths)
{
	return each_path(text, UNIT_BLANK, UNIT_WORDS_UNQUOTE | UNIT_WORDS_KEEP_ESCAPE, paths, is_image);
}

/* A path, "base64:..." or (`argument` "hex") a hash in hexadecimal digits. */
bool class_path_or_data(const char *text, const char *argument)
{
	enum { SHORTEST = 32 };
	if (*text == '/')
		return is_absolute(text);
	if (strcmp(argument, "hex") != 0)
		return strncmp(text, argument, strlen(argument)) == 0 && class_word_base64(text + strlen(argument), NULL);
	size_t n = strspn(text, "0123456789abcdefABCDEF");
	return !text[n] && n >= SHORTEST && n % 2 == 0;
}

/* Reads "/dev/null rw", "char-pts r": puts the node into `word` and moves *text after it. */
static bool node_read(const char **text, struct buf *word)
{
	return unit_words_next(text, word, UNIT_BLANK, UNIT_WORDS_UNQUOTE) == UNIT_WORDS_WORD;
}

bool class_path_device(const char *text, const char *argument)
{
	static const char *const roots[] = {"/dev/", "/run/systemd/inaccessible/", "char-", "block-"};
	struct buf word = {0};
	bool fine = node_read(&text, &word), known = false;
	(void)argument;
	for (size_t i = 0; fine && i < sizeof roots / sizeof *roots; i++)
		known |= strncmp(buf_text(&word), roots[i], strlen(roots[i])) == 0;
	fine = known && (*buf_text(&word) != '/' || is_absolute(buf_text(&word)));
	buf_release(&word);
	return fine && strspn(text, "rwm") == strlen(text);
}

/* A path followed by a value: a size, a weight or a time. */
bool class_path_device_value(const char *text, const char *kind)
{
	struct buf word = {0};
	bool fine = node_read(&text, &word) && is_normal(buf_text(&word), word.len) && *text;
	buf_release(&word);
	if (!fine)
		return false;
	if (strcmp(kind, "size") == 0)
		return strcmp(text, "infinity") == 0 || class_number_size(text, "1");
	if (strcmp(kind, "span") == 0)
		return class_number_span(text, NULL);
	return class_number_integer(text, kind);
}

/* "TYPE:/path" */
bool class_path_program(const char *text, const char *types)
{
	char type[LONGEST_PATH + 1];
	return next_part(&text, type) && class_word_one(type, types) && is_absolute(text);
}

/* The name of a file, whose length has a limit of its own. */
static bool is_credential(const char *text, size_t n)
{
	enum { LONGEST = 255 };
	for (size_t i = 0; i < n; i++)
		if (text[i] < ' ' || text[i] > '~' || strchr("/:", text[i]))
			return false;
	return n && n <= LONGEST && !(n == 1 && *text == '.') && !(n == 2 && memcmp(text, "..", 2) == 0);
}

bool class_path_credential(const char *text, const char *kind)
{
	size_t n = strcspn(text, ":");
	if (!is_credential(text, n))
		return false;
	const char *rest = text[n] ? text + n + 1 : "";
	if (strcmp(kind, "load") != 0)
		return *rest && (strcmp(kind, "encrypted") != 0 || class_word_base64(rest, NULL));
	return !*rest || (*rest == '/' ? is_absolute(rest) : is_credential(rest, strlen(rest)));
}
