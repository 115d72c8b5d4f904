'use strict';

const TEN_MINUTES = 600_000;
const HOUR = 3_600_000;

/** The chart of the dashboard: its looks follow the theme, its points the polls. Called by PrimeFaces as the widget. */
function stoaTrend() {
  const { posts, sessions } = document.getElementById('trend-words').dataset;
  const { config } = this.cfg;
  const [postLine, sessionLine] = config.data.datasets;
  Object.assign(postLine, { label: posts, yAxisID: 'posts' });
  Object.assign(sessionLine, { label: sessions, yAxisID: 'sessions', borderDash: [5, 4] });
  config.options = trendOptions(posts, sessions);
  showLastHour(config);
  paintTrend(config);

  const repaint = () => {
    paintTrend(this.chart.config);
    this.chart.update();
  };
  new MutationObserver(repaint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
  jQuery(document).on('pfAjaxComplete', (event, xhr, settings, result) => {
    if (result?.samples) {
      JSON.parse(result.samples).forEach((points, line) => {
        this.chart.data.datasets[line].data = points;
      });
      showLastHour(this.chart.config);
      this.chart.update();
    }
  });
}

function trendOptions(posts, sessions) {
  const { language } = navigator;
  const tag = language.startsWith(document.documentElement.lang) ? language : document.documentElement.lang;
  const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'short' });
  const quantity = (position, text) => ({
    position,
    beginAtZero: true,
    suggestedMax: 4,
    title: { display: true, text },
    ticks: { precision: 0, maxTicksLimit: 5 },
    border: { display: false },
  });
  return {
    animation: false,
    locale: tag,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
    elements: { line: { borderWidth: 2, tension: 0.25 }, point: { radius: 0, hitRadius: 8, hoverRadius: 4 } },
    scales: {
      x: {
        type: 'linear',
        ticks: { maxRotation: 0, callback: (value) => clock.format(value) },
        grid: { display: false },
        afterBuildTicks: (axis) => {
          axis.ticks = [...Array(6).keys()].map((n) => ({ value: (Math.ceil(axis.min / TEN_MINUTES) + n) * TEN_MINUTES }));
        },
      },
      posts: quantity('left', posts),
      sessions: { ...quantity('right', sessions), grid: { display: false } },
    },
    plugins: {
      legend: { align: 'start', labels: { boxHeight: 0, boxWidth: 24 } },
      tooltip: { displayColors: false, callbacks: { title: ([item]) => clock.format(item.parsed.x) } },
    },
  };
}

/** The axis covers an hour up to the newest sample, also while there are fewer. */
function showLastHour(config) {
  const newest = config.data.datasets[0].data.at(-1)?.x ?? Date.now();
  Object.assign(config.options.scales.x, { min: newest - HOUR, max: newest });
}

/** Puts the colours and the type of the theme that is shown into a chart. */
function paintTrend(config) {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colour = (token) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const [accent, warn, text, muted, line, surface] = ['accent', 'warn', 'text', 'muted', 'line', 'surface'].map(colour);
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  probe.remove();

  const [postLine, sessionLine] = config.data.datasets;
  Object.assign(postLine, { borderColor: accent, backgroundColor: accent });
  Object.assign(sessionLine, { borderColor: warn, backgroundColor: warn });
  const { scales, plugins } = config.options;
  for (const scale of Object.values(scales)) {
    Object.assign(scale.ticks, { color: muted });
    scale.grid = { ...scale.grid, color: line };
    scale.title = { ...scale.title, color: muted };
  }
  scales.x.border = { color: line };
  plugins.legend.labels.color = text;
  Object.assign(plugins.tooltip, {
    backgroundColor: surface,
    borderColor: line,
    borderWidth: 1,
    titleColor: muted,
    bodyColor: text,
    padding: 10,
    cornerRadius: 6,
  });
}
