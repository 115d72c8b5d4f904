/** Who may chat at all, and who administers: policies, their assignments, and administrative roles. */
package org.stoachat.web.policy;
