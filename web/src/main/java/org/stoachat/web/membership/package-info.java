/** Members, managers and presenters of rooms, over REST. */
package org.stoachat.web.membership;
