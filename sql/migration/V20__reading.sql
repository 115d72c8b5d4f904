-- A mark that was set back stays so: what another server had gathered of it before is no news.
ALTER TABLE read_mark ADD set_back_at DATETIME2(7) NULL;
