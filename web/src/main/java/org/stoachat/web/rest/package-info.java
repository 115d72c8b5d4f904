/** What all REST resources share: where they are, how JSON is read and written, and how parameters are understood. */
package org.stoachat.web.rest;
