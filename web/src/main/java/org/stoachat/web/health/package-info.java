/** Whether the server lives and can serve, for load balancers and set-up scripts (MicroProfile Health). */
package org.stoachat.web.health;
