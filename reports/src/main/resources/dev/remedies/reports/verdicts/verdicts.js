// Search and filter; their state is in the address, so that what is shown can be sent to somebody.
(() => {
  const form = document.querySelector('form.filter');
  const items = [...document.querySelectorAll('.item')];
  const groups = [...document.querySelectorAll('.section, .chapter')];
  const fields = ['q', 'verdict', 'chapter', 'what'];
  const texts = new Map();

  const text = item => {
    if (!texts.has(item)) {
      const title = item.closest('.section').querySelector('h3').textContent;
      texts.set(item, (title + ' ' + item.textContent).toLowerCase().replace(/\s+/g, ' '));
    }
    return texts.get(item);
  };

  const hasVerdict = (item, verdict) =>
    verdict === 'bad' || verdict === 'mixed' ? item.dataset[verdict] === 'yes' : item.dataset.status === verdict;

  const filter = () => {
    const wanted = Object.fromEntries(fields.map(name => [name, form.elements[name].value]));
    const words = wanted.q.toLowerCase().split(/\s+/).filter(word => word);
    let shown = 0;
    for (const item of items) {
      item.hidden =
        (wanted.verdict && !hasVerdict(item, wanted.verdict)) ||
        (wanted.chapter && item.dataset.chapter !== wanted.chapter) ||
        (wanted.what && item.dataset.what !== wanted.what) ||
        !words.every(word => text(item).includes(word));
      shown += item.hidden ? 0 : 1;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector('.item:not([hidden])') && shown < items.length;
      for (const heading of group.querySelectorAll('h4')) {
        let next = heading.nextElementSibling;
        while (next && next.matches('.item[hidden]')) next = next.nextElementSibling;
        heading.hidden = !next || !next.matches('.item');
      }
    }
    for (const rest of document.querySelectorAll('.rest')) {
      rest.hidden = !rest.querySelector('.item:not([hidden])');
      if (shown < items.length && !rest.hidden) rest.open = true;
    }
    form.elements.shown.textContent = shown + ' of ' + items.length + ' shown';
    document.querySelector('.none').hidden = shown > 0;
    return wanted;
  };

  const remember = () => {
    const state = new URLSearchParams(Object.entries(filter()).filter(([, value]) => value));
    history.replaceState(null, '', '#' + state);
  };

  const reveal = element => {
    for (let each = element; each; each = each.parentElement.closest('details, [hidden]')) {
      if (each.hidden) {
        form.reset();
        filter();
      }
      if (each.matches('details')) each.open = true;
    }
    element.scrollIntoView();
  };

  const follow = () => {
    const hash = location.hash.slice(1);
    const target = document.getElementById(decodeURIComponent(hash));
    if (target) {
      reveal(target);
    } else if (hash.includes('=')) {
      const state = new URLSearchParams(hash);
      for (const name of fields) form.elements[name].value = state.get(name) ?? '';
      filter();
      form.scrollIntoView();
    }
  };

  const setAll = open => items.filter(item => !item.hidden).forEach(item => { item.open = open; });

  form.hidden = false;
  form.addEventListener('input', remember);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(remember));
  form.elements.open.addEventListener('click', () => setAll(true));
  form.elements.close.addEventListener('click', () => setAll(false));
  addEventListener('hashchange', follow);
  filter();
  follow();

  // On paper nothing can be opened.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    closed.forEach(each => { each.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(each => { each.open = false; }));
})();
