package org.stoachat.web.rest;

import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.stoachat.common.Json;

/** Reads and writes bodies with the one mapping of Stoa. */
@Provider
public class JsonMapping implements ContextResolver<Jsonb> {

    @Override
    public Jsonb getContext(Class<?> type) {
        return Json.jsonb();
    }
}
