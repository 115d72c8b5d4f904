/** Invitations and their answers, over REST. */
package org.stoachat.web.invitation;
