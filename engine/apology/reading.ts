export interface ApologyReading { readonly todo: true }
