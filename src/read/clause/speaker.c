/* SPDX-License-Identifier: MIT */
/**
 * The phrase that names a speaker, read from the cue outwards.
 *
 * News puts much between a name and its verb: "Rendra Salim, 45, a spokesman for the dock workers who was there, said".
 * A parser trained on other prose loses its way in that, and the nearest name is often the wrong one (the dock
 * workers). So the phrase is read as news builds it: nominal chunks, joined by prepositions; between commas or brackets
 * an age, an apposition, a relative clause, or something that is about the saying and no part of the phrase ("speaking
 * in Seoul"). Words are told by their tags and by the pack's classes; where there are no tags, by the classes alone.
 * Each step goes towards the sentence's edge, at most REACH words.
 */
#include "read/clause/aside.h"
#include "read/clause/speaker.h"
#include "read/clause/tree.h"
#include "read/core/why.h"
#include "read/name/chunk.h"

enum { REACH = CHUNK_REACH, CHUNKS = 6, ASIDES = 4, BRACKET = ASIDE_BRACKET };

static uint8_t tag(const struct reading *r, uint32_t i) { return r->text->words[i].upos; }

/* ---- leftwards ---- */

/* Words that may stand between a subject and its verb. */
static uint32_t before_auxiliaries(const struct reading *r, uint32_t i, uint32_t low)
{
    for (uint32_t n = 1; n; i -= n) {
        bool one = i > low && r->mention_at[i - 1] < 0 && !chunk_possessive(r, i - 1) &&
                   (chunk_timed(r, i - 1) || tag(r, i - 1) == ADV || word_is(r, i - 1, CLAUSE_PASSED) ||
                    (i > low + 1 && reading_word_says(r, i - 2, "manner"))); /* "secara terbuka" */
        n = one ? 1 : word_form_before(r, i, low, CLAUSE_PASSED);
    }
    bool on = i > low + 1 && r->time_at[i] >= 0 && !r->rules->pack->head_first &&
              (reading_word_says(r, i - 1, "place") || reading_word_says(r, i - 1, "surface"));
    return on ? i - 1 : i; /* "Owen Hale, the winner, on Monday urged" */
}

/* A verb of no clause of its own, as the tagger knows it. */
static bool bare_verb(const struct reading *r, uint32_t w)
{
    return chunk_verbal(r, w) && tag(r, w) == VERB && !word_feat(r, w, "VerbForm=Fin") && !r->rules->pack->head_first;
}

/* "the hospital treating X", "the man accused of killing X": where the participle begins that ends at W and tells of
 * the noun right before it; MAP_NONE where none does. */
static uint32_t reduced(const struct reading *r, uint32_t w, uint32_t low)
{
    if (w > low + 2 && word_is(r, w - 1, W_PREP) && bare_verb(r, w) && bare_verb(r, w - 2)) w -= 2;
    if (w <= low || !bare_verb(r, w) || !chunk_nominal(r, w - 1) || (word_gerund(r, w) && clause_cue(r, w, NULL)))
        return MAP_NONE;
    const struct word *v = &r->text->words[w];
    bool of = v->head >= 0 && v->head < (int32_t)w && word_hangs_as(r, w, "acl");
    return of ? w : MAP_NONE;
}

/* The head chunk of a phrase that ends before Q: leftwards over "of", "for", "and" and participles. */
static bool head_chunk(const struct reading *r, uint32_t q, uint32_t low, uint32_t *first, uint32_t *end)
{
    *end = q;
    *first = chunk_first(r, q, low);
    for (int n = 0; n < CHUNKS && *first<*end && * first> low + 1; n++) {
        uint32_t w = *first - 1, b;
        bool joins = word_is(r, w, W_PREP) && !word_is(r, w, W_SUB | W_BUT);
        if (joins && w > low && chunk_verbal(r, w - 1) && word_feat(r, w - 1, "VerbForm=Fin")) break; /* "are among" */
        if (joins && w > low && chunk_verbal(r, w - 1) && w - 1 > low && chunk_nominal(r, w - 2))
            w--; /* "research conducted by X" */
        if (!joins && !word_is(r, w, W_AND | W_OR)) w = reduced(r, w, low);
        if (w == MAP_NONE) break;
        b = chunk_first(r, w, low);
        if (b == w) break;
        *first = b;
        *end = w;
    }
    return *first < *end;
}

/* The mention that heads words [first, end): the one at an edge of it that is a person, else the one that covers the
 * head. */
static int32_t head_mention(const struct reading *r, uint32_t first, uint32_t end)
{
    int32_t last = r->mention_at[end - 1], begin = r->mention_at[first];
    if (r->rules->pack->head_first && last >= 0 && r->mentions.v[last].kind == M_COUNTRY &&
        r->mentions.v[last].first > first && begin < 0 && tag(r, first) == NOUN && !word_is(r, first, W_DET))
        return -1; /* "Layanan darurat Rumania": a body of the country */
    if (last >= 0 && !chunk_owned(r, end - 1)) return last;
    return begin >= 0 && !mention_points(&r->mentions.v[begin]) && r->mentions.v[begin].end <= end &&
                   !r->rules->auxiliary_passive
               ? begin
               : -1;
}

/* "The campaign chairman, Phil Lovas,": the name in the apposition [from, end) is his. */
static int32_t named_beside(const struct reading *r, int32_t head, uint32_t from, uint32_t end)
{
    if (head >= 0 && (mention_points(&r->mentions.v[head]) || (aside_person(r, head) && !aside_common(r, head))))
        return head;
    if (aside_person(r, head) && from < end && word_mark(r, from, '(')) return head; /* "Rep. John Doe (D-Mass.)" */
    while (from < end && (r->text->words[from].flags & WORD_PUNCT)) from++;
    for (int n = 0; n < 2 && from + 1 < end && r->mention_at[from] < 0 && r->text->words[from].flags & WORD_CAPITAL;
         n++)
        from++; /* "I Made Suteja" */
    if (from >= end || !aside_person(r, r->mention_at[from])) return head;
    if (aside_person(r, head) && aside_common(r, r->mention_at[from])) return head;
    uint32_t behind = r->mentions.v[r->mention_at[from]].end;
    return behind >= end || r->text->words[behind].flags & WORD_PUNCT || word_is(r, behind, W_PREP)
               ? r->mention_at[from]
               : head;
}

/* A name right behind another mention that a preposition governs: "perwakilan AS untuk Korea Utara Sung Kim". */
static int32_t apposed(const struct reading *r, int32_t head, uint32_t q)
{
    int32_t m = r->mention_at[q - 1];
    if (m < 0 || m == head || !aside_person(r, m) || r->mentions.v[m].first == 0) return head;
    const struct mention *x = &r->mentions.v[m];
    bool of_body = x->core > x->first && (x->is->unit || x->is->org != MAP_NONE) && !aside_common(r, m);
    if (of_body && head >= 0 && r->mentions.v[head].kind == M_AGENT && r->rules->pack->head_first)
        return m; /* "Peneliti senior dari Badan Riset Lina Sari" */
    uint32_t b = r->mentions.v[m].first - 1;
    return r->mention_at[b] >= 0 && !chunk_possessive(r, b) ? m : head;
}

/* The word at which a citation opens between the phrase and its verb ("Pihak Korea Utara, dikutip dari Suara Merapit,
 * mengatakan"), END where none does. */
static uint32_t citation(const struct reading *r, uint32_t first, uint32_t end)
{
    for (uint32_t k = first; k < end; k++) {
        const struct cue_row *cue;
        if (r->mention_at[k] < 0 && clause_cue(r, k, &cue) && cue->order & CUE_CITE) return k;
    }
    return end;
}

static bool codes(const struct act_row *act) { return strcmp(act->type, "NONE") != 0; }

/* Whether words [first, end) begin with the noun of a deed: a meeting or a visit says nothing. */
static bool deed(const struct reading *r, uint32_t first, uint32_t end)
{
    if (!r->rules->pack->head_first &&
        (reading_word_says(r, end - 1, "document") || aside_person(r, r->mention_at[end - 1])))
        return false; /* "the proposal says", "march organiser Ana Lane told" */
    for (uint32_t k = first; k < end && k < first + 3 && r->mention_at[k] < 0; k++)
        if (word_act(r, k, 2, codes)) return true;
    return false;
}

/* "Direktur Pencegahan dan Pengendalian Penyakit Lukman", "Secretary of Health and Human Services Alex Doe": the person
   at the end of words [first, end) behind "and", where they go on with the office before it rather than name another
   party. */
static int32_t office_goes_on(const struct reading *r, int32_t head, uint32_t first, uint32_t end)
{
    int32_t m = first < end ? r->mention_at[end - 1] : -1, begin = first < end ? r->mention_at[first] : -1;
    if (head < 0 || m < 0 || m == head || !aside_person(r, m)) return -1;
    const struct mention *h = &r->mentions.v[head];
    if (h->kind == M_AGENT && h->is->agent != MAP_NONE && !h->is->plural && agent_person(r, h->is->agent))
        return m; /* "cricketer and campaigner Joe Doe" */
    if (word_hangs(r, h->end - 1, "nmod:desc") && r->mention_at[r->text->words[h->end - 1].head] == m)
        return m; /* "Harland Rower and campaigner Joe Doe" */
    if (h->kind != M_OFFICE || h->is->office == MAP_NONE) return -1;
    const struct mention *x = &r->mentions.v[m];
    if (begin == m && x->core > first && word_mark(r, x->core - 1, ','))
        return m; /* "Menteri X dan Kepala Y, Lukman" */
    bool another = begin >= 0 && (aside_common(r, begin) || r->mentions.v[begin].core == first);
    return another || x->core == first ? -1 : m;
}

/* "Friends of the Fens climate and energy campaigner Caroline Ridge": words before "and" that nobody heads describe the
 * person at the end. */
static int32_t described_on(const struct reading *r, int32_t head, uint32_t end)
{
    int32_t m = r->mention_at[end - 1];
    return head < 0 && !r->rules->pack->head_first && aside_person(r, m) && aside_common(r, m) ? m : -1;
}

/* "Abdullah Hamid, salah satu pengurus masjid mengatakan": an apposition that no comma closes, behind the name that
 * opens the sentence. */
static void before_open_aside(const struct reading *r, uint32_t low, struct naming *who)
{
    if (who->first < low + 2 || !word_mark(r, who->first - 1, ',') || aside_person(r, who->mention) ||
        (who->mention >= 0 && mention_points(&r->mentions.v[who->mention])))
        return;
    int32_t m = r->mention_at[who->first - 2];
    uint32_t w = r->text->words[who->first].flags;
    int32_t head = r->mention_at[who->first]; /* "Setia Samahita, Direktur Bank Nusa Indonesia mengatakan" */
    bool trade = head >= 0 && aside_common(r, head) && !aside_person(r, head);
    uint32_t name = aside_person(r, m) ? r->mentions.v[m].first : low + 1; /* "Last month, Owen Hale, the head of" */
    bool opens = name == low || r->used[name - 1] & USED_MARK ||           /* '"Q," Owen Hale, a clerk told' */
                 (!r->rules->pack->head_first && name > low + 1 && word_mark(r, name - 1, ',') &&
                  r->time_at[name - 2] >= 0 && tag(r, who->first) == DET);
    bool outlet = head >= 0 && (clause_outlet(r, head) || aside_person(r, head));
    bool capital = w & WORD_CAPITAL && !trade && (r->rules->pack->head_first || outlet || name != low);
    if (!aside_person(r, m) || !opens || capital) return;
    who->mention = m;
    who->first = name;
}

bool speaker_passive(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i), k = i;
    if (!r->rules->auxiliary_passive || tag(r, i) != VERB || word_gerund(r, i)) return false;
    while (k > first && tag(r, k - 1) == ADV) k--;
    if (k > first && word_is(r, k - 1, W_HEDGE) && r->class_len[k - 1] > 1) return true; /* "were said to have" */
    return k > first && word_is(r, k - 1, W_BE) && !chunk_possessive(r, k - 1);
}

/* Whether a verb of citing stands right before word K. */
static bool cites(const struct reading *r, uint32_t k, uint32_t low)
{
    const struct cue_row *cue;
    return k > low && clause_cue(r, k - 1, &cue) && cue->order & CUE_CITE;
}

/* Whether a clause that hangs on another holds the verb at V: the tree has it as what is said, or a subordinator or a
 * relative opens it, with no verb between them. */
static bool subordinate(const struct reading *r, uint32_t v, uint32_t first)
{
    bool helps = word_hangs_as(r, v, "aux") || word_hangs(r, v, "cop");
    if (word_hangs(r, helps ? (uint32_t)r->text->words[v].head : v, "ccomp")) return true;
    for (uint32_t k = v; k-- > first;) {
        if (r->mention_at[k] >= 0 || r->time_at[k] >= 0) continue;
        if (word_is(r, k, W_SUB | W_REL | W_COMP) || word_feat(r, k, "PronType=Rel")) return true;
        if (word_mark(r, k, ';') || word_feat(r, k, "VerbForm=Fin")) return false;
    }
    return false;
}

/* The verb that says something to the party before the participle at I, "thanked the voters of Kora saying", which a
 * tree may hang on that party; MAP_NONE where none does. */
static uint32_t addressing(const struct reading *r, uint32_t i)
{
    const struct word *w = r->text->words;
    const struct cue_row *cue;
    if (!word_hangs_as(r, i, "acl") || w[i].head < 0 || !word_hangs(r, (uint32_t)w[i].head, "obj")) return MAP_NONE;
    uint32_t v = (uint32_t)w[w[i].head].head;
    return clause_cue(r, v, &cue) && !(cue->order & CUE_CITE) && strcmp(cue->act, "assert") != 0 ? v : MAP_NONE;
}

/* The verb whose subject the participle at I has: that on which the tree hangs it; behind a comma the last finite one
 * before it in no clause that hangs on another, "He praised the judges after the vote had passed, saying"; MAP_NONE
 * none. */
static uint32_t main_verb(const struct reading *r, uint32_t i)
{
    uint32_t first = sentence_first(r, i);
    if (!r->rules->auxiliary_passive || !word_gerund(r, i) || i < first + 3) return MAP_NONE;
    if (!word_mark(r, i - 1, ',')) {
        uint32_t v = r->mention_at[aside_of_person(r, i, first) - 1] < 0 ? tree_participle_of(r, i) : MAP_NONE;
        return v != MAP_NONE ? v : addressing(r, i);
    }
    for (uint32_t v = i - 1; v-- > first;)
        if (r->quoted_at[v] == r->quoted_at[i] && r->mention_at[v] < 0 && word_feat(r, v, "VerbForm=Fin") &&
            !subordinate(r, v, first))
            return v;
    return MAP_NONE;
}

/* "Survivors of a weekend raid in Norland said": the phrase that the tree has as the subject of the cue at I, where the
 * words [first, end) taken for it only describe that one; a name behind a comma or a bare title is its own, "scholar of
 * law Jane Doe". NULL none. */
static const struct noun *far_head(const struct reading *r, uint32_t i, uint32_t low, uint32_t first, uint32_t end)
{
    int32_t m = word_mark(r, i - 1, ',') && i + 1 < r->text->n_words ? r->mention_at[i + 1] : -1;
    bool behind = m >= 0 && (r->mentions.v[m].kind == M_NAME || r->mentions.v[m].kind == M_OFFICE); /* "C, said X" */
    int32_t t = r->rules->pack->head_first || !r->noun_of || behind ? -1 : tree_own_subject(r, i);
    if (t < (int32_t)low || t >= (int32_t)first || r->noun_of[end - 1] < 0) return NULL;
    const struct noun *far = clause_far_subject(r, &r->nouns.v[r->noun_of[end - 1]], t);
    if (!far || far->first < low || !aside_person(r, head_mention(r, first, end))) return far;
    bool title = tag(r, far->first) != DET && word_feat(r, (uint32_t)t, "Number=Sing") && tag(r, (uint32_t)t) == NOUN;
    return title || word_mark(r, first - 1, ',') ? NULL : far;
}

/* Gives OUT the words of the phrase [first, end) without what only leads to it or stands behind it, "Sementara itu
 * Rully", "The council on Friday said". */
static void trim(const struct reading *r, uint32_t first, uint32_t end, struct naming *out)
{
    while (first + 1 < end && word_is(r, first, W_DEM) && r->mention_at[first] < 0) first++;
    while (first + 1 < end &&
           (tag(r, first) == SCONJ || tag(r, first) == CCONJ || (tag(r, first) == ADV && r->mention_at[first] < 0)))
        first++;
    while (out->end > end && r->time_at[out->end - 1] >= 0) out->end--;
    while (out->end > end && word_is(r, out->end - 1, W_PREP) && r->mention_at[out->end - 1] < 0) out->end--;
    while (out->end > first && (r->text->words[out->end - 1].flags & WORD_PUNCT) && !word_mark(r, out->end - 1, ')'))
        out->end--;
    if (out->end < end) out->end = end;
    out->first = first;
    out->end = citation(r, first, out->end);
}

/* "Siapa bilang kota ini malas?": who is asked for has said nothing. */
static bool asks(const struct reading *r, uint32_t k)
{
    return r->text->words[k].upos == PRON && r->mention_at[k] < 0 &&
           (word_feat(r, k, "PronType=Rel") || word_feat(r, k, "PronType=Int"));
}

bool speaker_before(const struct reading *r, uint32_t i, struct naming *out)
{
    uint32_t low = clause_dateline(r, sentence_first(r, i), i), k, q;
    if (i > low + REACH) low = i - REACH;
    k = aside_of_person(r, i, low);
    if (i <= low || (word_gerund(r, i) && (k == low || !chunk_nominal(r, k - 1) || main_verb(r, i) != MAP_NONE)))
        return false;
    k = before_auxiliaries(r, i, low);
    uint32_t occasion = aside_occasion(r, k, low);
    if (occasion < k) k = before_auxiliaries(r, occasion, low);
    out->end = q = k;
    if (k < i && k > low + 1 && reduced(r, k - 1, low) == k - 1)
        out->end = q = k - 1; /* "A report released last year found" */
    for (int n = 0; n < ASIDES; n++) {
        bool part;
        uint32_t b = aside_before(r, q, low, &part);
        if (b == q && n) b = aside_next(r, q, low, &part);
        if (b == q) break;
        q = b;
        if (!part) out->end = q;
    }
    uint32_t first, end;
    if (!head_chunk(r, q, low, &first, &end) || (end == first + 1 && (chunk_possessive(r, first) || asks(r, first))))
        return false; /* "Monday | 's ruling" */
    uint32_t address = aside_address(r, first, end, low);
    if (address < end) { /* "Seorang pria di Tangerang, Banten mengatakan" */
        out->end = q = address - 1;
        if (!head_chunk(r, q, low, &first, &end)) return false;
    }
    uint32_t rel = first > low ? aside_clause(r, first, low) : MAP_NONE;
    if (rel != MAP_NONE && q == k && head_chunk(r, rel, low, &first, &end)) q = rel;
    uint32_t open = aside_open(r, first, low);
    if (open < first && head_chunk(r, open, low, &first, &end)) q = open;
    const struct noun *far = far_head(r, i, low, first, end);
    if (far) first = far->first, end = far->end;
    if (r->quoted_at[first] != r->quoted_at[i]) return false;
    bool cited = word_is(r, i, W_AS) && cites(r, first, low); /* "The agency quoted him as saying" */
    int32_t in = r->rules->pack->head_first && r->said_in && first > low ? r->said_in[first] : -1;
    bool opens = in >= 0 && r->sayings.v[in].content[0][0] == first; /* "Ia menilai hal itu menunjukkan bahwa" */
    bool own = tree_own_subject(r, i) >= (int32_t)first;             /* "with the mayor reporting" */
    if (first > low && !cited && !opens &&
        !((own || (first > low + 1 && word_mark(r, first - 2, ','))) && word_gerund(r, i) &&
          word_is(r, first - 1, W_WITH)) &&
        (chunk_verbal(r, first - 1) || (word_is(r, first - 1, W_PREP) && !word_is(r, first - 1, W_SUB))))
        return false; /* an object */
    trim(r, first, end, out);
    first = out->first;
    if (out->end < end) end = out->end;
    if (first >= end) return false;
    why(r, WHY_SUBJECT_PHRASE);
    out->bare = end;
    if (deed(r, first, end)) return out->mention = -1, out->end = first, true;
    bool joined = end < q && word_is(r, end, W_AND);
    int32_t further = joined ? office_goes_on(r, head_mention(r, first, end), end + 1, q) : -1;
    if (joined && further < 0) further = described_on(r, head_mention(r, first, end), q);
    int32_t head = head_mention(r, first, end);
    out->mention = further >= 0 ? further : named_beside(r, far ? head : apposed(r, head, q), q, out->end);
    if (out->mention >= 0 && mention_points(&r->mentions.v[out->mention]))
        out->first = r->mentions.v[out->mention].first, out->end = r->mentions.v[out->mention].end;
    enum mention_kind of = head >= 0 && !r->rules->pack->head_first ? r->mentions.v[head].kind : M_NAME;
    if ((of == M_BODY || of == M_ORG || of == M_COUNTRY) && out->mention != head && aside_person(r, out->mention))
        out->first = r->mentions.v[out->mention].first; /* "The State Department, | Owen Hale said" */
    before_open_aside(r, low, out);
    return true;
}

bool speaker_of_main(const struct reading *r, uint32_t i, struct naming *out)
{
    uint32_t verb = main_verb(r, i);
    return verb != MAP_NONE && speaker_before(r, verb, out);
}

/* ---- rightwards ---- */

/* Where a relative clause at K ends as far as marks tell: at the next one that parts off, or the quotation's. */
static uint32_t clause_stop(const struct reading *r, uint32_t k, uint32_t end)
{
    uint32_t e = k + 1;
    while (e < end && e - k < REACH && !aside_mark(r, e) && !word_mark(r, e, ';') && !(r->used[e] & USED_MARK)) e++;
    while (e > k + 1 && (r->text->words[e - 1].flags & WORD_PUNCT)) e--;
    return e;
}

/* Where the aside ends that begins behind the comma at K: the word of the next mark, K where it is no part of the
 * phrase. */
static uint32_t aside_end(const struct reading *r, uint32_t k, uint32_t end)
{
    uint32_t e = k + 1;
    const struct hit *degree = k + 1 < end ? word_name(r, k + 1, "suffix") : NULL;
    if (degree) return k + 1 + degree->n;
    if (k + 1 < end && aside_person(r, r->mention_at[k + 1]) &&
        !aside_common(r, r->mention_at[k + 1])) { /* "Ketua MKMK, Jimly Asshiddiqie di Jakarta": the name alone */
        e = clause_bracket(r, r->mentions.v[r->mention_at[k + 1]].end, end);
        return e <= end ? e : k;
    }
    while (e < end && e - k < REACH && !aside_mark(r, e) && !word_mark(r, e, ';') && !word_mark(r, e, '(') &&
           r->quoted_at[e] == r->quoted_at[k] && !(r->used[e] & USED_MARK))
        e++;
    while (e > k + 1 && (r->text->words[e - 1].flags & WORD_PUNCT)) e--;
    uint32_t first = k + 1; /* ", now a consultant" */
    if (e > first + 1 && tag(r, first) == ADV && tag(r, first + 1) == DET) first++;
    if (e == k + 1 || aside_kind(r, first, e) != ASIDE_PART) return k;
    if (!word_is(r, first, W_REL | W_PREP | W_FROM) && !chunk_nominal(r, first)) return k;
    int32_t m = r->mention_at[k + 1]; /* "kata Budi, Jakarta": a bare place is none */
    if (m >= 0 && (r->mentions.v[m].kind == M_PLACE || r->mentions.v[m].kind == M_COUNTRY) && r->mentions.v[m].end >= e)
        return k;
    return e;
}

/* Whether "of", "for" and the like at K go on with the phrase [first, k): a name takes but "of" and "from", other nouns
 * what the tree hangs on them. */
static bool goes_on(const struct reading *r, uint32_t first, uint32_t k, int32_t m, uint32_t end)
{
    if (k + 1 >= end || !word_is(r, k, W_PREP) || word_is(r, k, W_SUB) || r->time_at[k + 1] >= 0) return false;
    if (reading_word_says(r, k, "of") || word_is(r, k, W_FROM)) return true;
    if (aside_person(r, m) && r->mentions.v[m].core_end == k) return false;
    if (word_is(r, k, W_BY) && !(m >= 0 && mention_points(&r->mentions.v[m]))) return true;
    for (uint32_t w = k + 1; w < end && chunk_nominal(r, w); w++) {
        int32_t head = r->text->words[w].head;
        if (head >= (int32_t)first && head < (int32_t)k) return true;
    }
    return false;
}

/* "said Alex Doe, a professor of law and history at Harland University": where the apposition ends that mention M, of
 * the phrase [k, e), holds the beginning of; E where it holds none. */
static uint32_t apposed_end(const struct reading *r, uint32_t k, uint32_t e, uint32_t end, int32_t m)
{
    uint32_t comma = e, q;
    if (m < 0 || r->rules->pack->head_first) return e;
    while (comma > k && !word_mark(r, comma - 1, ',')) comma--;
    if (comma == k || r->mention_at[comma - 1] != m) return e;
    q = aside_end(r, comma - 1, end);
    return q > e ? q : e;
}

/* "ujarnya Rudi": whether the clitic at K has its name right behind it; "menurutnya Rudi menang" tells of another. */
static bool clitic_doubled(const struct reading *r, uint32_t k, uint32_t end)
{
    const struct cue_row *cue;
    if (k == 0 || k + 1 >= end || !(r->text->words[k].flags & WORD_CLITIC) || r->time_at[k + 1] >= 0) return false;
    return r->text->words[k + 1].flags & WORD_CAPITAL && r->mention_at[k + 1] != r->mention_at[k] &&
           clause_cue(r, k - 1, &cue) && cue->order & CUE_POST && !(cue->order & CUE_PREP);
}

bool speaker_after(const struct reading *r, uint32_t k, uint32_t end, struct naming *out)
{
    if (k + 2 < end && r->rules->pack->head_first && word_is(r, k, W_REL) && word_feat(r, k + 1, "Voice=Pass")) {
        k += 2; /* "demikian pernyataan yang dikeluarkan NATO" */
        if (word_is(r, k, W_BY)) k++;
    }
    if (clitic_doubled(r, k, end)) k++;
    if (word_mark(r, k, '@') && k + 1 < end && r->mention_at[k] < 0) { /* "kata @nama" */
        *out = (struct naming){.mention = -1, .first = k, .end = k + 2, .bare = k + 2};
        return true;
    }
    uint32_t e = chunk_end(r, k, end), q;
    int32_t own = e > k + 1 ? r->mention_at[e - 1] : -1; /* "lanjut Fredrich pihaknya sudah ..." */
    if (own >= 0 && r->mentions.v[own].kind == M_SELF && aside_person(r, r->mention_at[e - 2])) e--;
    if (e == k) return false;
    why(r, WHY_BESIDE_CUE);
    out->first = k;
    int32_t he = r->text->words[k].flags & WORD_CLITIC ? r->mention_at[k] : -1;
    if (he >= 0 && mention_points(&r->mentions.v[he])) /* "Menurutnya setiap anak": no comma parts them */
        return out->mention = he, out->end = out->bare = r->mentions.v[he].end, true;
    out->mention = r->mention_at[e - 1];
    if (chunk_owned(r, e - 1)) out->mention = -1;
    if (out->mention < 0 && !r->rules->auxiliary_passive) out->mention = r->mention_at[k];
    out->end = e;
    if (out->mention >= 0 && mention_points(&r->mentions.v[out->mention])) {
        out->end = out->bare = r->mentions.v[out->mention].end;
        return true;
    }
    for (int n = 0; n < CHUNKS && goes_on(r, k, e, out->mention, end) && (q = chunk_end(r, e + 1, end)) > e + 1; n++)
        e = q;
    e = apposed_end(r, k, e, end, out->mention);
    if (e < end && word_is(r, e, W_AND) && (q = chunk_end(r, e + 1, end)) > e + 1) {
        int32_t further = office_goes_on(r, out->mention, e + 1, q);
        if (further < 0) further = described_on(r, out->mention, q);
        if (further >= 0) e = q, out->mention = further;
        bool office = out->mention >= 0 && r->mentions.v[out->mention].kind == M_OFFICE;
        if (further < 0 && office && q + 1 < end && word_mark(r, q, ',') && aside_person(r, r->mention_at[q + 1]))
            e = q; /* "Staf Ahli Perdagangan dan Industri, Leo Sambada," */
    }
    if (e < end && aside_relative(r, e)) e = clause_stop(r, e, end);
    q = clause_bracket(r, e, end);
    if (q > e && q < end && aside_person(r, r->mention_at[q]) && r->mentions.v[r->mention_at[q]].first == q) {
        out->mention = r->mention_at[q]; /* "Ekonom Lembaga Kajian (LK) Bima Yudha" */
        q = r->mentions.v[out->mention].end;
    }
    e = q;
    uint32_t head = out->bare = e;
    for (bool brief = true; brief && e < end && word_mark(r, e, ',') && (q = aside_end(r, e, end)) > e; e = q)
        brief =
            q - e <= 3 || (q + 1 < end && aside_relative(r, q + 1)); /* an age, a degree, then the apposition, "who" */
    out->end = e;
    out->mention = named_beside(r, out->mention, head, e);
    return true;
}

bool speaker_cited(const struct reading *r, uint32_t first, struct naming *by)
{
    return cites(r, first, sentence_first(r, first)) && speaker_before(r, first - 1, by) && by->mention >= 0;
}
