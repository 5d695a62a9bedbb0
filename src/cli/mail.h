/* SPDX-License-Identifier: MIT */
/** Messages (RFC 5322, MIME) that carry a page: mail, and pages saved as MHTML (RFC 2557). */
#ifndef CLI_MAIL_H
#define CLI_MAIL_H
#include "cli/unit.h"

/** Whether what begins so is a message: fields only, and among them those that only messages have. */
bool mail_begins(struct runut_str head);
/** Turns U's bytes, a message, into the page that it carries; refuses U where it carries none. Linear, whatever they
 * are. */
void mail_page(struct unit *u);
#endif
