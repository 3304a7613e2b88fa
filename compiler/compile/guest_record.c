#include "compile/guest_record.h"

/* Numbers are written in the machine's byte order. A text follows its length + 1; 0 stands for NULL. */

static void put_number(struct buf *to, uint32_t n)
{
	buf_add(to, (const char *)&n, sizeof n);
}

static void put_text(struct buf *to, const char *text)
{
	uint32_t n = text ? (uint32_t)strlen(text) : 0;
	put_number(to, text ? n + 1 : 0);
	buf_add(to, text, n);
}

static void put_span(struct buf *to, const struct session *s, struct span at, uint32_t known)
{
	const struct source *source = at.start >= known ? source_at(&s->sources, at.start) : NULL;
	put_text(to, source ? source->path ? source->path : "" : NULL);
	put_number(to, source ? at.start - source->base : at.start);
	put_number(to, source ? at.end - source->base : at.end);
}

static void put_diag(struct buf *to, const struct session *s, const struct diag *d, uint32_t known)
{
	uint32_t notes = 0;
	put_number(to, d->code);
	put_number(to, d->severity);
	put_span(to, s, d->at, known);
	put_text(to, d->message);
	put_text(to, d->path);
	put_text(to, d->help);
	put_text(to, d->custom);
	put_number(to, d->notes_left_out);
	for (const struct note *n = d->notes; n; n = n->next)
		notes++;
	put_number(to, notes);
	for (const struct note *n = d->notes; n; n = n->next) {
		put_span(to, s, n->at, known);
		put_text(to, n->message);
	}
	put_text(to, d->fix ? d->fix->text : NULL);
	if (d->fix) {
		put_span(to, s, d->fix->at, known);
		put_number(to, d->fix->foreign);
	}
}

void guest_record_write(struct buf *to, const struct session *s, const struct guest *guest, const struct diag *first,
                        uint32_t known)
{
	uint32_t n = 0;
	put_text(to, guest->path);
	for (const struct diag *d = first; d; d = d->next)
		n++;
	put_number(to, n);
	for (const struct diag *d = first; d; d = d->next)
		put_diag(to, s, d, known);
}

/* Reading. */

struct reader {
	struct evaluator *ev;
	const char *at, *end;
	bool broken;
};

static uint32_t take_number(struct reader *r)
{
	uint32_t n = 0;
	if ((size_t)(r->end - r->at) < sizeof n) {
		r->broken = true;
		return 0;
	}
	memcpy(&n, r->at, sizeof n);
	r->at += sizeof n;
	return n;
}

static const char *take_text(struct reader *r)
{
	uint32_t n = take_number(r);
	if (!n || r->broken)
		return NULL;
	if ((size_t)(r->end - r->at) < n - 1) {
		r->broken = true;
		return NULL;
	}
	const char *text = arena_text(r->ev->arena, r->at, n - 1);
	r->at += n - 1;
	return text;
}

static struct span take_span(struct reader *r)
{
	const char *path = take_text(r);
	struct span at = {take_number(r), 0};
	at.end = take_number(r);
	if (!path || r->broken)
		return at;
	const struct source *source = *path ? eval_load(r->ev, path, SPAN_NONE) : NULL;
	eval_recover(r->ev);
	if (!source || at.start > source->len || at.end > source->len) {
		r->broken = true;
		return SPAN_NONE;
	}
	return (struct span){source->base + at.start, source->base + at.end};
}

static void take_notes(struct reader *r, struct diag *d)
{
	uint32_t n = take_number(r);
	for (struct note **end = &d->notes; n && !r->broken; n--, end = &(*end)->next) {
		*end = ARENA_NEW(r->ev->arena, struct note);
		(*end)->at = take_span(r);
		(*end)->message = take_text(r);
	}
}

static struct diag *take_diag(struct reader *r)
{
	struct diag *d = ARENA_NEW(r->ev->arena, struct diag);
	d->code = (enum diag_code)take_number(r);
	d->severity = (enum severity)take_number(r);
	d->at = take_span(r);
	d->message = take_text(r);
	d->path = take_text(r);
	d->help = take_text(r);
	d->custom = take_text(r);
	d->notes_left_out = take_number(r);
	take_notes(r, d);
	const char *text = take_text(r);
	if (text) {
		struct fix *fix = ARENA_NEW(r->ev->arena, struct fix);
		fix->text = text;
		fix->at = take_span(r);
		fix->foreign = take_number(r);
		d->fix = fix;
	}
	return d;
}

bool guest_record_read(struct evaluator *ev, const char *bytes, size_t n, struct guest *guest)
{
	struct reader r = {ev, bytes, bytes + n, false};
	struct diag *first = NULL, **end = &first, *next;
	const char *path = take_text(&r);
	for (uint32_t left = take_number(&r); left && !r.broken; left--, end = &(*end)->next)
		*end = take_diag(&r);
	if (r.broken || r.at != r.end)
		return false;
	guest->path = path;
	for (struct diag *d = first; d; d = next) {
		next = d->next;
		d->next = NULL;
		diag_report(ev->session, d);
	}
	return true;
}
