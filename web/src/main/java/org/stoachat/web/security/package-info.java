/**
 * Who is calling, and whether the call is theirs: sign-in by form, session cookie, token or Basic; protection against
 * foreign pages; the headers that browsers are told to be strict by. This package alone makes a {@link
 * org.stoachat.common.Caller}.
 */
package org.stoachat.web.security;
