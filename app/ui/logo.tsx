/** The house with two doors. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 40" aria-hidden="true">
      <path
        d="M20 2 3.6 13.4A2.5 2.5 0 0 0 2.5 15.5V35A3 3 0 0 0 5.5 38h29a3 3 0 0 0 3-3V15.5a2.5 2.5 0 0 0-1.1-2.1z"
        fill="#0f5447"
      />
      <path d="M8.5 38V23.5a5 5 0 0 1 10 0V38z" fill="#f3b13c" />
      <path d="M21.5 38V23.5a5 5 0 0 1 10 0V38z" fill="#fff6e2" />
      <circle cx="16" cy="30.5" r="1.1" fill="#17332c" />
      <circle cx="24" cy="30.5" r="1.1" fill="#17332c" />
    </svg>
  );
}

/** The name of the place beside its mark; a link home when `href` is given. */
export function Logo({ href }: { href?: string }) {
  const inside = (
    <>
      <Mark />
      <span>nyven</span>
    </>
  );
  if (href === undefined) {
    return (
      <p className="logo" lang="da" translate="no">
        {inside}
      </p>
    );
  }
  return (
    <a className="logo" href={href} lang="da" translate="no">
      {inside}
    </a>
  );
}
